-- Visits: what to talk about, chosen by both, and about when the next one is.

create function private.topic_keys(p_keys text[], p_without text[], p_most int) returns text[]
language sql immutable set search_path = '' as $$
  select nullif(array(select k from unnest(p_keys) with ordinality u (k, n)
    where k is not null and k <> all (coalesce(p_without, '{}')) group by k order by min(n) limit p_most), '{}')
$$;
comment on function private.topic_keys(text[], text[], int) is 'Each key once, in the order they were chosen, without those of the other side, and no more than there is room for.';

alter table app.appointment
  add column topics text[] constraint topics_two check (cardinality(topics) <= 2)
    constraint topics_are_keys check (array_to_string(topics, ' ') ~ '^[a-z_]{1,40}( [a-z_]{1,40})*$'),
  add column own_topics text[] constraint own_topics_three check (cardinality(own_topics) <= 3)
    constraint own_topics_are_keys check (array_to_string(own_topics, ' ') ~ '^[a-z_]{1,40}( [a-z_]{1,40})*$'),
  add column next_about date check (next_about between '2000-01-01' and '2100-01-01');
comment on column app.appointment.topics is 'Keys of the topics a worker proposes, two at most, so that there is always room for one of the participant''s (programme D). No words: each reader sees them in their own language.';
comment on column app.appointment.own_topics is 'Keys of the topics the participant chose; with the worker''s three at most.';
comment on column app.appointment.next_about is 'About when they meet again, as they agreed on at this one. Not an appointment.';
insert into private.authority (tbl, col, writer, merge) values
  ('appointment', 'topics', 'worker', 'last'), ('appointment', 'own_topics', 'participant', 'last'), ('appointment', 'next_about', 'member', 'last');
grant insert (topics, own_topics), update (topics, own_topics, next_about) on app.appointment to authenticated;

create function private.topic_rules() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  new.own_topics := private.topic_keys(new.own_topics, null, null);
  new.topics := private.topic_keys(new.topics, new.own_topics, greatest(0, 3 - coalesce(cardinality(new.own_topics), 0)));
  return new;
end $$;
comment on function private.topic_rules() is 'Three at most. When both chose at once, what the participant chose stays and the proposals take the room that is left: the same whoever came first, and nobody is refused.';
create trigger c_topics before insert or update of topics, own_topics on app.appointment for each row execute function private.topic_rules();
grant execute on function private.topic_keys(text[], text[], int) to authenticated;
