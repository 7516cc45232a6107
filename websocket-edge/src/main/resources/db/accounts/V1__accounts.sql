-- What people sign in with. Nothing here is in clear: names to sign in by are keyed hashes, passwords Argon2id, tokens digests.
create table credential (
    subject    text        primary key,
    login_hash bytea       not null unique,
    password   text        not null,
    changed_at timestamptz not null default now()
);

-- Whoever signs in with an account they have elsewhere: a keyed hash of the issuer and its subject.
create table identity_elsewhere (
    identity_hash bytea primary key,
    subject       text  not null
);
create index identity_of_subject on identity_elsewhere (subject);

-- Refresh tokens that were used; who shows one again is not who it was given to, or was robbed.
create table spent_refresh_token (
    digest           text        primary key,
    authorization_id text        not null,
    subject          text        not null,
    spent_at         timestamptz not null default now()
);
create index spent_refresh_token_at on spent_refresh_token (spent_at);

-- The tables below are Spring's own (spring-security-oauth2-authorization-server, spring-session-jdbc), with PostgreSQL's types.
create table oauth2_authorization (
    id                            varchar(100) primary key,
    registered_client_id          varchar(100) not null,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
create index authorization_of_principal on oauth2_authorization (principal_name);
create index authorization_by_code on oauth2_authorization (authorization_code_value);
create index authorization_by_refresh_token on oauth2_authorization (refresh_token_value);
create index authorization_by_access_token on oauth2_authorization (access_token_value);
create index authorization_by_user_code on oauth2_authorization (user_code_value);
create index authorization_by_device_code on oauth2_authorization (device_code_value);
create index authorization_by_state on oauth2_authorization (state);

create table http_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index http_session_expiry on http_session (expiry_time);
create index http_session_principal on http_session (principal_name);

create table http_session_attributes (
    session_primary_id char(36)     not null references http_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
