-- The office's own translator: off until a lead switches it on; who may use it, and how often.

alter table app.office_entry drop constraint office_entry_kind_check,
  add constraint office_entry_kind_check check (kind in ('step', 'phrase', 'fact', 'language', 'translator'));
comment on column app.office_entry.kind is
  'step, phrase, fact: what the office adds to the catalogue. language: a draft that the office does not offer; while the entry is not retired. translator: the office lets its own machine translate what somebody asks for; while the entry is not retired.';
comment on column app.office_entry.belongs_to is 'The topic of a step, the category of a phrase, the id of a fact, the tag of a language; of a translator `machine`.';
comment on column app.office_entry.texts is 'Text by language tag; bokmål is always there. Of a translator the tags of the languages it knows, with spaces between.';

create table app.translation_count (
  person_id uuid primary key references app.person on delete cascade,
  since timestamptz not null default now(),
  n int not null default 1
);
comment on table app.translation_count is 'How many translations a person has asked for within ten minutes, so that nobody wears the office''s machine out. Nothing of what was translated, nor from whom.';
comment on column app.translation_count.since is 'When these ten minutes began.';
alter table app.translation_count enable row level security;

create function private.admit_translation(p_text boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
  places uuid[] := array(select private.my_audiences());
  asked int;
begin
  if me is null then return private.not_me(); end if;
  if p_text is false then
    if not exists (select from unnest(places) a where private.leads(a)) then return jsonb_build_object('ok', false, 'code', 'forbidden'); end if;
  elsif not exists (select from app.office_entry e where e.audience_id = any (places) and e.kind = 'translator' and not e.retired) then
    return jsonb_build_object('ok', false, 'code', 'off');
  end if;
  insert into app.translation_count as c (person_id) values (me)
  on conflict (person_id) do update set
    n = case when c.since < now() - interval '10 minutes' then 1 else least(c.n + 1, 31) end,
    since = case when c.since < now() - interval '10 minutes' then now() else c.since end
  returning n into asked;
  if asked > 30 then return jsonb_build_object('ok', false, 'code', 'busy'); end if;
  return jsonb_build_object('ok', true);
end $$;
comment on function private.admit_translation(boolean) is
  'Whether the caller may have one text translated now: signed in, of an office that has switched it on, 30 within ten minutes. false asks for the list of languages instead, which a lead needs before there is anything to switch on.';

create function public.admit_translation(p_text boolean default true) returns jsonb
language sql security invoker set search_path = '' as $$ select private.admit_translation(p_text) $$;
comment on function public.admit_translation(boolean) is 'Asked by the edge function `translate` with the caller''s own sign-in, before anything of a text leaves the server.';
grant execute on function private.admit_translation(boolean) to authenticated;
revoke execute on function public.admit_translation(boolean) from public, anon;
grant execute on function public.admit_translation(boolean) to authenticated;
