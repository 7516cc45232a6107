-- Who was erased. The row outlives the key, so that no other key is ever made in its place.
create table erased_subject (
    subject   text        primary key,
    erased_by text        not null,
    erased_at timestamptz not null
);

-- Of a key in the making and an erasure one waits for the other, so neither can overlook the other.
create function wait_for_subject() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.subject, 7308892418));
    return new;
end
$$;

-- Asked by whoever writes, in whatever process and with whatever it has cached.
create function refuse_erased() returns trigger language plpgsql as $$
begin
    if exists (select from events.erased_subject where subject = new.subject) then
        raise exception 'the subject was erased' using errcode = 'check_violation', constraint = 'subject_not_erased';
    end if;
    return new;
end
$$;

create trigger erased_1_wait before insert on erased_subject for each row execute function wait_for_subject();
-- Triggers run in the order of their names.
create trigger subject_key_1_wait before insert on subject_key for each row execute function wait_for_subject();
create trigger subject_key_2_refuse before insert on subject_key for each row execute function refuse_erased();
-- A card waits for nobody: one that was under way when its key went can never be read. Asked once a statement.
create function refuse_cards_of_erased() returns trigger language plpgsql as $$
begin
    if exists (select from written join events.erased_subject using (subject)) then
        raise exception 'the subject was erased' using errcode = 'check_violation', constraint = 'subject_not_erased';
    end if;
    return null;
end
$$;

create trigger card_insert_refuse after insert on card
    referencing new table as written for each statement execute function refuse_cards_of_erased();
create trigger card_update_refuse after update on card
    referencing new table as written for each statement execute function refuse_cards_of_erased();
