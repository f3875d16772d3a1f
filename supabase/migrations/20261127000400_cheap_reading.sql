-- From when somebody reads an audience is asked for every row. As a document of texts by audience that was half of a count
-- of 107,000 messages, and the other half were visits to the rows for their moment: 58 to 64 ms by the bench. As lists, and
-- with indexes that know the moment, it is 11 to 18.

create function private.my_late() returns table (audience uuid, moment timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select m.audience_id, m.reads_from
    from app.sign_in s join app.audience_member m on m.person_id = s.person_id
    where s.auth_user_id = (select private.sign_in_id()) and s.revoked_at is null and m.removed_at is null and m.reads_from is not null
    order by m.reads_from, m.audience_id;
end $$;
comment on function private.my_late() is 'The caller''s audiences that are not read from the beginning, each with its moment, the earliest first. Asked once a statement.';
grant execute on function private.my_late() to authenticated;

do $$
declare
  before constant text := 'coalesce\(+(created_at|made_at) >= \(+ ?select private\.my_reads_from\(\)(?: as my_reads_from)?\) ->> \(?audience_id\)?::text\)+::(?:timestamp with time zone|timestamptz)\)?, true\)';
  -- What is cheap first: most rows are in no such audience, and most of those that are, are from before any moment. What
  -- has no moment is of the living plan, which everybody reads whole.
  late constant text := '(array(select audience from private.my_late()))';
  moments constant text := '(array(select moment from private.my_late()))';
  after constant text := format('(audience_id <> all (%1$s) or (\1 >= %2$s[1] and \1 >= %2$s[array_position(%1$s, audience_id)]) is not false)', late, moments);
  p record;
begin
  for p in select schemaname, tablename, policyname, qual from pg_policies where qual ~ 'my_reads_from' loop
    execute format('alter policy %I on %I.%I using (%s)', p.policyname, p.schemaname, p.tablename, regexp_replace(p.qual, before, after, 'i'));
  end loop;
  -- And the tables of later migrations.
  execute regexp_replace(pg_get_functiondef('private.add_synced_table'::regproc), before, after, 'i');
end $$;
-- Fails while anything still asks it.
drop function private.my_reads_from();

create index message_by_moment on app.message (audience_id) include (created_at);
comment on index app.message_by_moment is 'What a member may read is known without visiting the messages.';
alter table app.change drop constraint change_pkey, add primary key (audience_id, row_id) include (made_at);
comment on index app.change_pkey is 'A row changes in one audience at a time. What a member may follow is known from here.';
