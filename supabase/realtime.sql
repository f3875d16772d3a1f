-- The doorbell: a person may listen on the topic of their own name, and nobody may send.
-- Applied after the migrations by the embedded server and, in production, by the operator (SQL editor, or psql as the
-- owner of realtime.messages), because migrations own nothing in realtime. May run again.
drop policy if exists doorbell on realtime.messages;
create policy doorbell on realtime.messages
for select to authenticated
using (extension = 'broadcast' and realtime.topic() = 'person:' || (select private.me())::text);
