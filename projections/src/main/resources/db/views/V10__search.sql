-- What people search by. A word stands here as a keyed hash, and so does each of its beginnings; neither words nor cards do.
create table views.search_entry (
    kind    text     not null check (kind in ('user', 'game')),
    id      text     not null,
    ref     text     not null,
    subject text     not null,
    words   tsvector not null,
    primary key (kind, id)
);

create index search_entry_by_words on views.search_entry using gin (words);
create index search_entry_by_subject on views.search_entry (subject);

-- How far the log was followed for each form of the index.
create table views.search_place (
    form     text   primary key,
    position bigint not null
);

create trigger search_place_may_be_lost before update on views.search_place
    for each statement execute function views.place_may_be_lost();
