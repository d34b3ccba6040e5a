package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.SpecFile;

/** Rules for comments, which become Javadoc. */
final class CommentRules {
    private CommentRules() {}

    static void check(SpecFile file, Problems problems) {
        file.comments().forEach(comment -> {
            if (comment.deprecation().isPresent() && !comment.deprecated()) {
                problems.add(
                        Rule.COMMENT_DEPRECATED,
                        comment.place(),
                        "The comment says that it is deprecated, and no option does");
            }
            comment.brokenLinks()
                    .forEach(name -> problems.add(
                            Rule.COMMENT_LINK, comment.place(), "The comment has a link to \"%s\"".formatted(name)));
        });
    }
}
