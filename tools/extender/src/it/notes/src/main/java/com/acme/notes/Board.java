package com.acme.notes;

import io.github.msync4j.spec.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Keeps the notes that there are. */
public final class Board implements NoteHandler {
    private final Map<String, Note> notes = new LinkedHashMap<>();

    @Override
    public void onNoteWritten(NoteWritten event) {
        notes.put(event.note().id(), event.note());
    }

    @Override
    public void onNoteDropped(NoteDropped event) {
        notes.remove(event.id());
    }

    @Override
    public void onOther(Event event) {
        throw new IllegalStateException("an event that this version does not know: " + event);
    }

    /** {@return what the server has} */
    public CompletionStage<Note> ask(NoteApi server, String id) {
        return server.getNote(NoteQuery.builder().id(id).build());
    }
}
