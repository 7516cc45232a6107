-- Second factors. Secrets are sealed under a key that is not in the database, codes are keyed hashes, of passkeys only the public half is here.
create table totp (
    subject   text        primary key,
    sealed    bytea       not null,
    last_step bigint      not null,
    since     timestamptz not null default now()
);

-- Shown to somebody who has not yet typed a code that follows from it.
create table totp_begun (
    subject  text        primary key,
    sealed   bytea       not null,
    begun_at timestamptz not null default now()
);

create table recovery_code (
    subject   text  not null,
    code_hash bytea not null,
    primary key (subject, code_hash)
);

-- The tables below are Spring's own (spring-security-webauthn), with PostgreSQL's types; a label is sealed.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100)  not null unique,
    display_name varchar(200)
);

create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities (id) on delete cascade,
    public_key                   bytea         not null,
    signature_count              bigint        not null,
    uv_initialized               boolean       not null,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000) not null,
    public_key_credential_type   varchar(100)  not null,
    backup_state                 boolean       not null,
    attestation_object           bytea         not null,
    attestation_client_data_json bytea         not null,
    created                      timestamptz   not null,
    last_used                    timestamptz   not null,
    label                        varchar(1000) not null
);
create index user_credentials_of_user on user_credentials (user_entity_user_id);
