-- From when somebody reads an audience is asked for every row. As a document of texts by audience that was two thirds of
-- a count of 110,000 messages, and most of the rest were visits to the rows for their moment: 64 ms. As two lists, and
-- with an index that knows the moment, it is 15 ms, or 22 for whoever came after all of them.

create function private.my_late_audiences() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(m.audience_id order by m.reads_from, m.audience_id), '{}')
    from app.sign_in s join app.audience_member m on m.person_id = s.person_id
    where s.auth_user_id = (select private.sign_in_id()) and s.revoked_at is null and m.removed_at is null and m.reads_from is not null);
end $$;
comment on function private.my_late_audiences() is 'The caller''s audiences that are not read from the beginning, the one read from earliest first. Asked once a statement.';

create function private.my_moments() returns timestamptz[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(m.reads_from order by m.reads_from, m.audience_id), '{}')
    from app.sign_in s join app.audience_member m on m.person_id = s.person_id
    where s.auth_user_id = (select private.sign_in_id()) and s.revoked_at is null and m.removed_at is null and m.reads_from is not null);
end $$;
comment on function private.my_moments() is 'From when the caller reads each of private.my_late_audiences(), in their order.';
grant execute on function private.my_late_audiences(), private.my_moments() to authenticated;

do $$
declare
  before constant text := 'coalesce\(+(created_at|made_at) >= \(+ ?select private\.my_reads_from\(\)(?: as my_reads_from)?\) ->> \(?audience_id\)?::text\)+::(?:timestamp with time zone|timestamptz)\)?, true\)';
  -- What is cheap first: most rows are in no such audience, and most of those that are, are from before any moment. What
  -- has no moment is of the living plan, which everybody reads whole.
  after constant text := '(audience_id <> all ((select private.my_late_audiences())::uuid[]) or (\1 >= (select private.my_moments())[1]'
    || ' and \1 >= (select private.my_moments())[array_position((select private.my_late_audiences()), audience_id)]) is not false)';
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
