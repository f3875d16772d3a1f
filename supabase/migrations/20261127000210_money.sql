-- Money: what comes, what goes, and what is waited for, in the participant's own numbers (programmes A and D).

create table app.money_line (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  kind text not null check (kind in ('benefit', 'income', 'expense')),
  title text not null constraint title_length check (char_length(title) <= 200),
  amount integer check (amount between 0 and 9999999),
  paid_on date check (paid_on between '2000-01-01' and '2100-01-01'),
  waiting_for text constraint waiting_for_length check (char_length(waiting_for) <= 300),
  due_on date check (due_on between '2000-01-01' and '2100-01-01'),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(title) <> '')
);
comment on table app.money_line is 'One line of the participant''s own money: a benefit, other income or an expense. Theirs alone until they show it; nobody judges it and nothing is reckoned from it but sums.';
comment on column app.money_line.amount is 'Whole kroner a month; null = not known.';
comment on column app.money_line.paid_on is 'When it comes, or is to be paid, next.';
comment on column app.money_line.waiting_for is 'What the participant waits for, e.g. the answer to an application; `due_on` is the next day something must be done by.';
create index on app.money_line (created_by);
select private.add_synced_table('money_line', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('money_line', 'title', 'participant', 'text'), ('money_line', 'amount', 'participant', 'last'), ('money_line', 'paid_on', 'participant', 'last'),
  ('money_line', 'waiting_for', 'participant', 'text'), ('money_line', 'due_on', 'participant', 'last');
grant insert (id, enrolment_id, audience_id, kind, title), update (title, amount, paid_on, waiting_for, due_on), delete on app.money_line to authenticated;
create policy money_line_create on app.money_line for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy money_line_create on app.money_line is 'The participant, by private.authority.';
create policy money_line_change on app.money_line for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy money_line_change on app.money_line is 'The participant, by private.authority.';
create policy money_line_delete on app.money_line for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()));
comment on policy money_line_delete on app.money_line is 'Who wrote it takes it away.';
