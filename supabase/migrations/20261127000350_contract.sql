-- What somebody has looked for in a contract before they sign it.

alter table app.job_application
  add column contract_checked text[] not null default '{}'
    constraint contract_checked_items check (contract_checked <@ array['in_writing', 'tasks', 'wage', 'hours', 'trial', 'notice', 'holiday', 'copy']
      and cardinality(contract_checked) <= 8);
comment on column app.job_application.contract_checked is
  'What was found in the contract, of the list that the app shows at an offer (Working Environment Act § 14-6: what a contract must say).';
insert into private.authority (tbl, col, writer) values ('job_application', 'contract_checked', 'member');
grant update (contract_checked) on app.job_application to authenticated;
