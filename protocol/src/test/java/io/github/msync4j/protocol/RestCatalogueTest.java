package io.github.msync4j.protocol;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import io.github.msync4j.protocol.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The REST calls of the spec are those of the catalogue, rest-catalogue.json, which was taken from the vendor's web client.
 */
class RestCatalogueTest {
    /** Where the spec differs, and why. */
    private static final Map<String, String> DIFFERENCES = Map.ofEntries(
            entry(
                    "telemetry.report: missing",
                    "the vendor counts its own client with it; it is no part of the protocol"),
            entry("thread.join: answer lacks data.status", "it is ok in each answer that is a success"),
            entry("dns.serverJson: answer lacks msync-wx.hosts[].channel", "the vendor's telemetry alone reads it"),
            entry(
                    "rtc.mapper: body data:int[]:true is data:long[]:true",
                    "the service's numbers are unsigned, so an int is short"),
            entry(
                    "msg.roaming: body start:string|int:true is start:string:true",
                    "one type is enough: all cursors are texts"),
            entry(
                    "msg.roamingOld: body start:string|int:true is start:string:true",
                    "one type is enough: all cursors are texts"),
            entry(
                    "reaction.list: query groupId:string:true is groupId:string:false",
                    "the vendor's client writes the word null where there is none"),
            entry(
                    "reaction.detail: query currentPage:string:true is currentPage:string:false",
                    "the vendor's client writes the word null where there is none"),
            entry(
                    "file.download: query share-secret:string:false is ",
                    "a secret does not belong into an address; it goes into the header"),
            entry(
                    "file.download: header X-Requested-With:string:true is ",
                    "it tells a server that a browser's script asks, which is not so"),
            entry("file.download: content type  is application/json", "of a request without a body it says nothing"),
            entry(
                    "group.ignorePush: body entities[0].notification_ignore_{groupId}:bool:true"
                            + " is entities[].ignored:object:true",
                    "the member's name holds a value, so it is the key of a map"),
            entry(
                    "group.readUsers: query key:string:true is key:string:false",
                    "the vendor's client writes the word undefined where there is none"),
            entry(
                    "group.fileDownload: header X-Requested-With:string:true is ",
                    "it tells a server that a browser's script asks, which is not so"),
            entry(
                    "group.fileDownload: content type  is application/json",
                    "of a request without a body it says nothing"));

    private final List<CatalogueCall> catalogue = CatalogueCall.all();
    private final Map<String, SpecCall> spec = SpecCall.all();

    @Test
    void everyCallOfTheCatalogueIsDeclaredAsItIs() {
        List<String> differences = new ArrayList<>();
        for (CatalogueCall call : catalogue) {
            SpecCall declared = spec.get(call.id());
            if (declared == null) {
                differences.add(call.id() + ": missing");
            } else {
                declared.differences(call).forEach(each -> differences.add(call.id() + ": " + each));
            }
        }
        assertThat(differences).containsExactlyInAnyOrderElementsOf(DIFFERENCES.keySet());
    }

    /** A page that nobody asked for by number and size would be asked for by 0 and 0, which the service refuses. */
    @Test
    void pagesHaveANumberAndASizeEvenIfNothingIsSaid() {
        List<FieldDescriptorProto> fields = Spec.all().getFileList().stream()
                .filter(file -> file.getPackage().equals("msync4j.rest"))
                .flatMap(file -> file.getMessageTypeList().stream())
                .filter(message -> message.getName().endsWith("Query"))
                .flatMap(message -> message.getFieldList().stream())
                .filter(field -> Set.of("page", "page_size", "limit").contains(field.getName()))
                .toList();

        assertThat(fields)
                .hasSizeGreaterThan(20)
                .allSatisfy(field -> assertThat(field.getOptions())
                        .as(field.toString())
                        .matches(options -> options.hasExtension(Options.defaultValue)));
    }

    @Test
    void everyCallOfTheSpecIsInTheCatalogue() {
        assertThat(catalogue.stream().map(CatalogueCall::id)).containsAll(spec.keySet());
    }
}
