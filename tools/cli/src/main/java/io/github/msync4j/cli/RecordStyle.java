package io.github.msync4j.cli;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import org.jspecify.annotations.Nullable;

/** Accessors named like the fields they return, as generated values have them: public, where the fields are out of reach. */
final class RecordStyle extends DefaultAccessorNamingStrategy.Provider {
    private static final long serialVersionUID = 1;

    @Override
    public AccessorNamingStrategy forPOJO(MapperConfig<?> config, AnnotatedClass type) {
        return new AccessorNamingStrategy.Base() {
            @Override
            public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                for (var field : type.fields()) {
                    if (field.getName().equals(name)) {
                        return name;
                    }
                }
                return null;
            }
        };
    }
}
