package io.github.msync4j.codegen.manifest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Serializable;

/** Breaks lines down to the entries of a message, an enum or a group, and leaves each of those on one line. */
final class OneLineEach extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;
    /** Below the whole, its lists, their entries and the lists in those. */
    private static final int DEEPEST = 4;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    OneLineEach() {
        super(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        indentObjectsWith(new ToDepth());
        indentArraysWith(new ToDepth());
    }

    private OneLineEach(OneLineEach base) {
        super(base);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new OneLineEach(this);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        if (_nesting > DEEPEST) {
            _nesting--;
            json.writeRaw(entries > 0 ? " }" : "}");
        } else {
            super.writeEndObject(json, entries);
        }
    }

    private static final class ToDepth implements Indenter, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level <= DEEPEST) {
                LINES.writeIndentation(json, level);
            } else {
                json.writeRaw(' ');
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
