-- Files: the bucket, and who may put what there. Applied after the migrations by the embedded server and, in production, by
-- the operator (SQL editor, or psql as the owner of storage.objects), because migrations own nothing in storage. May run again.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('attachments', 'attachments', false, 1048576, '{application/octet-stream}')
on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

-- Through the row: its author brings the file, once, while the row is there; who reads the row reads the file. Nobody changes
-- or deletes one: that is done with the service's key, when the row is gone.
drop policy if exists attachment_bring on storage.objects;
create policy attachment_bring on storage.objects for insert to authenticated
with check (bucket_id = 'attachments' and (select private.is_own_file(name)));
drop policy if exists attachment_fetch on storage.objects;
create policy attachment_fetch on storage.objects for select to authenticated
using (bucket_id = 'attachments' and (select private.is_file_to_read(name)));
