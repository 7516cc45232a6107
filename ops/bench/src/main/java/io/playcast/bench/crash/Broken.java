package io.playcast.bench.crash;

/** A promise that was not kept, with the evidence. */
record Broken(Promise promise, String evidence) {
    enum Promise {
        /** What was acknowledged is there. */
        LOST,
        /** It is where the answer said it is. */
        MISPLACED,
        /** Nothing is there twice. */
        DOUBLED,
        /** What was refused is not there. */
        REFUSED_YET_STORED,
        /** Who asks again for what was done gets the first answer. */
        ANSWERED_OTHERWISE,
        /** Everything that is there in a caller's name was asked for. */
        NEVER_ASKED,
        /** A stream's numbers begin at 0 and leave none out. */
        GAP,
        /** Positions rise, and no event appears behind one that was read before. */
        DISORDER,
        /** A command's card is there exactly when its event is. */
        CARD,
        /** Who outlives a crash answers everybody and goes on. */
        STUCK
    }

    @Override
    public String toString() {
        return promise + ": " + evidence;
    }
}
