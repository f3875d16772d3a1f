-- The roles of a Supabase project, once per cluster. `postgres` is, as in production, no superuser: it may make roles
-- and databases and is not held back by row level security, but owns nothing in auth, realtime and storage.
do $$
declare
  wanted record;
begin
  for wanted in
    select *
    from (values
      ('anon', 'nologin noinherit'),
      ('authenticated', 'nologin noinherit'),
      ('service_role', 'nologin noinherit bypassrls'),
      ('authenticator', 'login noinherit password ''postgres'''),
      ('supabase_auth_admin', 'login noinherit createrole password ''postgres'''),
      ('supabase_realtime_admin', 'nologin noinherit'),
      ('supabase_storage_admin', 'nologin noinherit'),
      ('postgres', 'login createrole createdb replication bypassrls password ''postgres''')
    ) as roles(name, attributes)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.attributes);
    end if;
  end loop;
end
$$;

grant anon, authenticated, service_role to authenticator, supabase_auth_admin;
grant anon, authenticated, service_role, authenticator to postgres with admin option;
