-- Where the processes of a cluster find each other when nobody names them: a row a member, written and read by JGroups.
create table cluster_member (
    cluster text  not null,
    member  text  not null,
    place   bytea not null,
    primary key (cluster, member)
);
