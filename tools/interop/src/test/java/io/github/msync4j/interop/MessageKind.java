package io.github.msync4j.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.Video;
import java.time.Duration;
import java.util.List;

/**
 * A kind of messages: one of it, in the words of this SDK, and in those that the official client sends and shows it in.
 *
 * @param name the kind
 * @param event how the official client calls its arrival
 * @param content what Java sends
 * @param toSend what the official client is told to send
 * @param toShow what the official client shows of what Java sent; {@code BASE} is where it looks for a file, {@code OPEN}
 *     the same with the secret
 */
record MessageKind(String name, String event, Content content, String toSend, String toShow) {
    private static final String PATH = "/demo/app/chatfiles/1";
    private static final String URL = "https://files.example" + PATH;

    /** Of a combined message, it is the client's own doing where the file is, and what it is called. */
    private static final List<String> OF_THE_FILE = List.of("url", "secret", "filename", "file_length");

    static final List<MessageKind> ALL = List.of(
            new MessageKind(
                    "text", "onTextMessage", Text.of("hi"), "{'type':'txt','msg':'hi'}", "{'type':'txt','msg':'hi'}"),
            new MessageKind(
                    "image",
                    "onImageMessage",
                    Image.builder()
                            .url(URL)
                            .fileLength(300)
                            .size(Size.builder().width(640).height(480).build())
                            .animated(true)
                            .build(),
                    "{'type':'img','url':'" + URL + "','file_length':300,'width':640,'height':480,'isGif':true}",
                    "{'type':'img','url':'BASE?em-redirect=true','secret':'','file_length':300,'width':640,'height':480,"
                            + "'isGif':true,'thumb':'BASE?em-redirect=true&thumbnail=true','thumb_secret':''}"),
            new MessageKind(
                    "audio",
                    "onAudioMessage",
                    Audio.builder()
                            .url(URL)
                            .secret("s3cret")
                            .fileName("a.amr")
                            .fileLength(500)
                            .duration(Duration.ofSeconds(5))
                            .build(),
                    "{'type':'audio','body':{'url':'" + URL + "','secret':'s3cret','filename':'a.amr',"
                            + "'file_length':500,'length':5}}",
                    "{'type':'audio','url':'OPEN','secret':'s3cret','filename':'a.amr','file_length':500,'length':5}"),
            new MessageKind(
                    "video",
                    "onVideoMessage",
                    Video.builder()
                            .url(URL)
                            .secret("s3cret")
                            .fileName("v.mp4")
                            .fileLength(900)
                            .duration(Duration.ofSeconds(9))
                            .thumbnailUrl(URL + "?vframe=true")
                            .thumbnailSecret("s3cret")
                            .build(),
                    "{'type':'video','body':{'url':'" + URL + "','secret':'s3cret','filename':'v.mp4',"
                            + "'file_length':900,'length':9}}",
                    "{'type':'video','url':'OPEN','secret':'s3cret','filename':'v.mp4',"
                            + "'file_length':900,'length':9,'thumb':'BASE?vframe=true','thumb_secret':'s3cret'}"),
            new MessageKind(
                    "file",
                    "onFileMessage",
                    File.builder()
                            .url(URL)
                            .secret("s3cret")
                            .fileName("d.pdf")
                            .fileLength(12)
                            .build(),
                    "{'type':'file','body':{'url':'" + URL + "','secret':'s3cret','filename':'d.pdf',"
                            + "'file_length':12}}",
                    "{'type':'file','url':'OPEN','secret':'s3cret','filename':'d.pdf','file_length':12,'length':0}"),
            new MessageKind(
                    "location",
                    "onLocationMessage",
                    Location.builder()
                            .latitude(39.5)
                            .longitude(116.25)
                            .address("1 Main St")
                            .buildingName("HQ")
                            .build(),
                    "{'type':'loc','lat':39.5,'lng':116.25,'addr':'1 Main St','buildingName':'HQ'}",
                    "{'type':'loc','lat':39.5,'lng':116.25,'addr':'1 Main St','buildingName':'HQ'}"),
            new MessageKind(
                    "command",
                    "onCmdMessage",
                    Command.builder().action("typing").build(),
                    "{'type':'cmd','action':'typing'}",
                    "{'type':'cmd','action':'typing'}"),
            new MessageKind(
                    "custom",
                    "onCustomMessage",
                    Custom.builder().event("gift").putAttribute("name", "rose").build(),
                    "{'type':'custom','customEvent':'gift','customExts':{'name':'rose'}}",
                    "{'type':'custom','customEvent':'gift','customExts':{'name':'rose'},'params':{}}"),
            new MessageKind(
                    "combined",
                    "onCombineMessage",
                    Combined.builder()
                            .url(URL)
                            .secret("s3cret")
                            .fileName("c")
                            .fileLength(70)
                            .title("T")
                            .summary("S")
                            .compatibleText("messages")
                            .level(1)
                            .build(),
                    "{'type':'combine','title':'T','summary':'S','compatibleText':'messages','messageList':[{"
                            + "'id':'1200000000000000101','type':'txt','chatType':'singleChat','from':'a','to':'b',"
                            + "'msg':'hello','time':1700000000100}]}",
                    "{'type':'combine','url':'OPEN','secret':'s3cret','filename':'c',"
                            + "'file_length':70,'title':'T','summary':'S','compatibleText':'messages','combineLevel':1}"));

    /** What the official client is told to send. */
    ObjectNode sent() throws Exception {
        return (ObjectNode) OfficialUsers.json(toSend);
    }

    /** What the official client shows of what Java sent; it looks for files at its own server. */
    ObjectNode shown(String rest) throws Exception {
        return (ObjectNode) OfficialUsers.json(toShow.replace("OPEN", "BASE?em-redirect=true&share-secret=s3cret")
                .replace("BASE", rest + PATH));
    }

    /** What an official client shows of what another one sent, and showed to its user as that. */
    ObjectNode shownFrom(JsonNode official, String rest) throws Exception {
        ObjectNode shown = shown(rest);
        if (content instanceof Combined) {
            OF_THE_FILE.forEach(field -> shown.set(field, official.get(field)));
        }
        return shown;
    }

    /** What Java receives of what the official client sent, and showed to its user as that. */
    Content receivedFrom(JsonNode official) {
        return content instanceof Combined combined
                ? combined.toBuilder()
                        .url(official.path("url").asText())
                        .secret(official.path("secret").asText())
                        .fileName(official.path("filename").asText())
                        .fileLength(official.path("file_length").asInt())
                        .build()
                : content;
    }

    @Override
    public String toString() {
        return name;
    }
}
