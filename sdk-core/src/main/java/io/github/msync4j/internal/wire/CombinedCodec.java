package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Combined;
import io.github.msync4j.protocol.wire.MessageBody.Content;

/** Combined messages as they travel: a text with a subtype, so that older clients show that text. */
final class CombinedCodec {
    private CombinedCodec() {}

    /** True for both forms in which clients send them. */
    static boolean isCombined(Content content) {
        return content.getType() == Content.Type.COMBINE
                || (content.getType() == Content.Type.TEXT
                        && content.hasSubType()
                        && content.getSubType() == Content.SubType.SUB_COMBINE);
    }

    static Content.Builder encode(Combined combined) {
        Content.Builder content = Content.newBuilder()
                .setType(Content.Type.TEXT)
                .setSubType(Content.SubType.SUB_COMBINE)
                .setRemotePath(combined.url())
                .setCombineLevel(combined.level());
        combined.secret().ifPresent(content::setSecretKey);
        combined.fileName().ifPresent(content::setDisplayName);
        combined.fileLength().ifPresent(bytes -> content.setFileLength(Math.toIntExact(bytes)));
        combined.title().ifPresent(content::setTitle);
        combined.summary().ifPresent(content::setSummary);
        combined.compatibleText().ifPresent(content::setText);
        return content;
    }

    static Combined decode(Content content) {
        Combined.Builder combined =
                Combined.builder().url(content.getRemotePath()).level(content.getCombineLevel());
        if (content.hasSecretKey()) {
            combined.secret(content.getSecretKey());
        }
        if (content.hasDisplayName()) {
            combined.fileName(content.getDisplayName());
        }
        if (content.hasFileLength()) {
            combined.fileLength(content.getFileLength());
        }
        if (content.hasTitle()) {
            combined.title(content.getTitle());
        }
        if (content.hasSummary()) {
            combined.summary(content.getSummary());
        }
        if (content.hasText()) {
            combined.compatibleText(content.getText());
        }
        return combined.build();
    }
}
