package io.playcast.archive;

/** Where archiving can be interrupted: a crash behind any of these leaves an archive that is whole. */
enum Step {
    STAGED,
    FILE_UPLOADED,
    FILES_UPLOADED,
    MANIFEST_WRITTEN,
    PARTS_DELETED
}
