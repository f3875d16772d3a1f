-- Which languages nobody has reviewed yet an office holds back.

alter table app.office_entry drop constraint office_entry_kind_check,
  add constraint office_entry_kind_check check (kind in ('step', 'phrase', 'fact', 'language'));
comment on column app.office_entry.kind is
  'step, phrase, fact: what the office adds to the catalogue. language: a draft that the office does not offer; while the entry is not retired.';
comment on column app.office_entry.belongs_to is 'The topic of a step, the category of a phrase, the id of a fact, the tag of a language.';
