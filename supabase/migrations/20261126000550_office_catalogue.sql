-- The office's own: steps, phrases and local values of facts that stand beside the catalogue of the app.

create table app.office_entry (
  id uuid primary key,
  enrolment_id uuid,
  audience_id uuid not null references app.audience,
  kind text not null check (kind in ('step', 'phrase', 'fact')),
  belongs_to text not null constraint belongs_to_length check (char_length(belongs_to) <= 80),
  texts jsonb not null constraint texts_length check (char_length(texts::text) <= 4000),
  retired boolean not null default false,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (enrolment_id is null),
  check (jsonb_typeof(texts) = 'object' and texts ->> 'nb' is not null and btrim(texts ->> 'nb') <> ''),
  check (not jsonb_path_exists(texts, '$.* ? (@.type() != "string")'))
);
comment on table app.office_entry is 'What an office adds to the catalogue. It belongs to no enrolment and holds nothing about anybody.';
comment on column app.office_entry.belongs_to is 'The topic of a step, the category of a phrase, the id of a fact.';
comment on column app.office_entry.texts is 'Text by language tag; bokmål is always there.';
comment on column app.office_entry.retired is 'No longer offered; what was made of it can still be read.';
create index on app.office_entry (created_by);
select private.add_synced_table('office_entry');
insert into private.authority (tbl, col, writer) values ('office_entry', 'texts', 'member'), ('office_entry', 'retired', 'member');
grant insert (id, audience_id, kind, belongs_to, texts), update (texts, retired) on app.office_entry to authenticated;

create function private.leads(p_audience uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from app.audience a join app.office_member m on m.office_id = a.office_id and m.is_lead and m.removed_at is null
    where a.id = p_audience and a.kind = 'office' and m.person_id = private.me());
end $$;
comment on function private.leads(uuid) is 'Whether the caller is a lead of the office whose catalogue this is.';
grant execute on function private.leads(uuid) to authenticated;
create policy office_entry_create on app.office_entry for insert to authenticated with check (private.leads(audience_id));
comment on policy office_entry_create on app.office_entry is 'Leads of the office.';
create policy office_entry_change on app.office_entry for update to authenticated
  using (private.leads(audience_id)) with check (private.leads(audience_id));
comment on policy office_entry_change on app.office_entry is 'Leads of the office.';

-- Everybody of an office, worker or participant, reads its catalogue.

create function private.open_office() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.audience (kind, office_id) values ('office', new.id);
  return null;
end $$;
comment on function private.open_office() is 'An office has its catalogue from the first moment.';
create trigger open_office after insert on app.office for each row execute function private.open_office();

create function private.seat_in_office() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.join_audience(case tg_table_name when 'enrolment' then (to_jsonb(new) ->> 'participant_id')::uuid
    else (to_jsonb(new) ->> 'person_id')::uuid end, a.id)
  from app.audience a where a.kind = 'office' and a.office_id = new.office_id;
  return null;
end $$;
comment on function private.seat_in_office() is 'A participant or worker reads the catalogue of their office.';
create trigger seat_in_office after insert on app.enrolment for each row execute function private.seat_in_office();
create trigger seat_in_office after insert on app.office_member for each row execute function private.seat_in_office();
insert into app.audience (kind, office_id) select 'office', id from app.office;
select private.join_audience(p.person_id, a.id)
from (select participant_id as person_id, office_id from app.enrolment union select person_id, office_id from app.office_member where removed_at is null) p
  join app.audience a on a.office_id = p.office_id and a.kind = 'office';
alter table app.audience_member drop constraint audience_member_person_id_fkey,
  add foreign key (person_id) references app.person on delete cascade;

create or replace function private.leave_office() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.team_member set removed_at = now() where person_id = new.person_id and removed_at is null;
  update app.audience_member set removed_at = now() where person_id = new.person_id and removed_at is null
    and audience_id in (select id from app.audience where office_id = new.office_id);
  update app.sign_in set revoked_at = now() where person_id = new.person_id and revoked_at is null;
  return null;
end $$;

-- A phone knows whether its owner is a lead, to offer what a lead may do.
create or replace function private.sync_state(p_client uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := private.me();
begin
  return (select jsonb_build_object(
    'epoch', s.epoch, 'schema', s.schema, 'min_app', s.min_app,
    'last_seq', coalesce((select c.last_seq from app.sync_client c where c.id = p_client and c.person_id = me), 0),
    'refused', coalesce((select jsonb_agg(jsonb_build_object('seq', l.seq, 'code', l.code) order by l.seq)
      from (select r.seq, r.code
        from app.sync_refusal r join app.sync_client c on c.id = r.client_id and c.person_id = me
        where r.client_id = p_client and r.at > now() - interval '30 days' order by r.seq desc limit 200) l), '[]'),
    'me', (select jsonb_build_object('person_id', p.id, 'kind', p.kind, 'display_name', p.display_name, 'language', p.language,
        'is_lead', coalesce(m.is_lead and m.removed_at is null, false))
      from app.person p left join app.office_member m on m.person_id = p.id where p.id = me))
  from app.sync_meta s);
end $$;
