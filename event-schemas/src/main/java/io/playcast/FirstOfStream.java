package io.playcast;

/** A command that only ever begins a stream: nobody needs to look for that stream before, the append itself will tell. */
public interface FirstOfStream {}
