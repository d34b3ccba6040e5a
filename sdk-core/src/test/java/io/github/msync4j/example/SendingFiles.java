package io.github.msync4j.example;

import io.github.msync4j.AttachmentContents;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.DownloadedFile;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Size;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

public final class SendingFiles {
    public static CompletionStage<Message> sendPicture(MsyncClient client, String to, Path picture) {
        return client.attachments()
                .upload(AttachmentSource.of(picture), to) // a transfer: it tells its progress, and can be cancelled
                .result()
                .thenCompose(uploaded -> client.messages()
                        .send(OutgoingMessage.builder()
                                .to(to)
                                .content(AttachmentContents.image(uploaded)
                                        .size(Size.builder()
                                                .width(640)
                                                .height(480)
                                                .build())
                                        .build())
                                .build()));
    }

    public static CompletionStage<DownloadedFile> savePicture(MsyncClient client, Image picture, Path target) {
        return client.attachments()
                .download(RemoteFiles.of(picture), target) // goes on by itself where a connection breaks
                .result();
    }
}
