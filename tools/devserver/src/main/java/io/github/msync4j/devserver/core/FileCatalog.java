package io.github.msync4j.devserver.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which files there are, who may have them, and how much room is left. Where the bytes lie is somebody else's affair. */
public final class FileCatalog {

    private final FilePolicy policy;
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final Map<String, PartUpload> uploads = new HashMap<>();
    private final Set<String> expired = new LinkedHashSet<>();
    private final SecureRandom random = new SecureRandom();
    private long stored;

    /**
     * Begins without files.
     *
     * @param policy the rules
     */
    public FileCatalog(FilePolicy policy) {
        this.policy = policy;
    }

    // ---- bytes that come ------------------------------------------------------------------------

    /**
     * Bytes are about to come.
     *
     * @return counts them
     */
    public Arrival arrive() {
        return new Arrival(UUID.randomUUID().toString());
    }

    /**
     * Bytes came.
     *
     * @param arrival of what
     * @param bytes how many
     * @throws RestRefusal 413 if there is no room for them; they are not counted then
     */
    public void take(Arrival arrival, long bytes) throws RestRefusal {
        if (arrival.length() + bytes > policy.maxFileBytes()) {
            throw tooLarge("the file is larger than " + policy.maxFileBytes() + " bytes");
        }
        if (stored + bytes > policy.maxStoredBytes()) {
            throw tooLarge("the server has no room for more than " + policy.maxStoredBytes() + " bytes");
        }
        arrival.add(bytes);
        stored += bytes;
    }

    private static RestRefusal tooLarge(String why) {
        return new RestRefusal(413, "request_entity_too_large", why);
    }

    /**
     * What came is not wanted any more.
     *
     * @param arrival what
     */
    public void drop(Arrival arrival) {
        if (arrival.end()) {
            stored -= arrival.length();
        }
    }

    /**
     * What came is a file from now on.
     *
     * @param arrival all of its bytes
     * @param how what is known of it
     * @param now Unix milliseconds
     * @return the file
     * @throws RestRefusal 400 if it is empty
     */
    public StoredFile store(Arrival arrival, Description how, long now) throws RestRefusal {
        if (arrival.length() == 0) {
            throw new RestRefusal(400, "illegal_argument", "the file is empty");
        }
        byte[] secret = new byte[12];
        random.nextBytes(secret);
        StoredFile file = new StoredFile(
                arrival.name(),
                how.appKey(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                how.restricted(),
                how.mediaType(),
                arrival.length(),
                how.thumbnailWidth(),
                how.thumbnailHeight(),
                now + policy.lifetime().toMillis());
        arrival.end();
        files.put(file.id(), file);
        return file;
    }

    /**
     * What an uploader says of a file.
     *
     * @param appKey the app
     * @param restricted whether only who knows the secret may have it
     * @param mediaType what it is
     * @param thumbnailWidth how wide its thumbnail is to be at most, in pixels
     * @param thumbnailHeight how high its thumbnail is to be at most, in pixels
     */
    public record Description(
            String appKey, boolean restricted, String mediaType, int thumbnailWidth, int thumbnailHeight) {}

    // ---- uploads in parts -----------------------------------------------------------------------

    /**
     * Begins an upload in parts.
     *
     * @param owner who uploads
     * @param now Unix milliseconds
     * @return its id
     * @throws RestRefusal 403 if there is no such thing here
     */
    public String begin(Account owner, long now) throws RestRefusal {
        if (policy.partBytes() == 0) {
            throw new RestRefusal(403, "forbidden", "service not open!");
        }
        String id = UUID.randomUUID().toString();
        uploads.put(id, new PartUpload(owner, now));
        return id;
    }

    /**
     * Gives the rules.
     *
     * @return the rules
     */
    public FilePolicy policy() {
        return policy;
    }

    /**
     * Refuses who does not own an upload.
     *
     * @param id the upload's id
     * @param user who calls
     * @throws RestRefusal 404 if the user has no such upload
     */
    public void requireUpload(String id, Account user) throws RestRefusal {
        PartUpload unused = upload(id, user);
    }

    private PartUpload upload(String id, Account user) throws RestRefusal {
        PartUpload upload = uploads.get(id);
        if (upload == null || upload.owner() != user) {
            throw new RestRefusal(404, "entity_not_found", "there is no such upload");
        }
        return upload;
    }

    /**
     * A part of an upload came. One of the same number before it counts no more.
     *
     * @param id the upload's id
     * @param user who calls
     * @param number which part it is
     * @param part its bytes
     * @param now Unix milliseconds
     * @return what is to be deleted from the folder, if anything
     * @throws RestRefusal if there is no such upload, the number is none, or the parts are too large together
     */
    public @Nullable String put(String id, Account user, String number, Arrival part, long now) throws RestRefusal {
        PartUpload upload = upload(id, user);
        int index = number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 0;
        if (index < 1 || index > FilePolicy.MAX_PARTS) {
            throw new RestRefusal(400, "illegal_argument", "part_number is not between 1 and " + FilePolicy.MAX_PARTS);
        }
        if (part.length() == 0) {
            throw new RestRefusal(400, "illegal_argument", "the part is empty");
        }
        if (upload.lengthWithout(index) + part.length() > policy.maxFileBytes()) {
            throw tooLarge("the file is larger than " + policy.maxFileBytes() + " bytes");
        }
        Arrival before = upload.put(index, part, now);
        if (before != null) {
            drop(before);
        }
        return before == null ? null : before.name();
    }

    /**
     * Ends an upload: its parts are to be put together.
     *
     * @param id the upload's id
     * @param user who calls
     * @return the parts, in the order of their numbers
     * @throws RestRefusal if there is no such upload, or parts are missing; it then goes on
     */
    public List<Arrival> complete(String id, Account user) throws RestRefusal {
        List<Arrival> parts = upload(id, user).complete(policy.partBytes());
        uploads.remove(id);
        return parts;
    }

    /**
     * The parts were put together, and are gone.
     *
     * @param parts the parts
     * @return what they are now
     */
    public Arrival joined(List<Arrival> parts) {
        Arrival whole = arrive();
        for (Arrival part : parts) {
            if (part.end()) {
                whole.add(part.length());
            }
        }
        return whole;
    }

    /**
     * Gives an upload up.
     *
     * @param id the upload's id
     * @param user who calls
     * @return what is to be deleted from the folder
     * @throws RestRefusal 404 if there is no such upload
     */
    public List<String> abort(String id, Account user) throws RestRefusal {
        PartUpload upload = upload(id, user);
        uploads.remove(id);
        return forget(upload);
    }

    private List<String> forget(PartUpload upload) {
        upload.parts().forEach(this::drop);
        return upload.parts().stream().map(Arrival::name).toList();
    }

    // ---- files that are there -------------------------------------------------------------------

    /**
     * Opens a file.
     *
     * @param appKey the app that is asked
     * @param id the file's id
     * @param secret what the caller shows; empty for nothing
     * @param now Unix milliseconds
     * @return the file
     * @throws RestRefusal 404 if there is none, or none any more; 403 if the secret is wrong
     */
    public StoredFile open(String appKey, String id, String secret, long now) throws RestRefusal {
        StoredFile file = files.get(id);
        if (expired.contains(id) || (file != null && file.expiresAt() <= now)) {
            throw new RestRefusal(404, "file_expired", "the file has expired");
        }
        if (file == null || !file.appKey().equals(appKey)) {
            throw new RestRefusal(404, "entity_not_found", "there is no such file");
        }
        if (file.restricted() && !same(file.secret(), secret)) {
            throw new RestRefusal(403, "forbidden", "chatfile no permission");
        }
        return file;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Lets go of files that have expired, and of uploads that nobody went on with.
     *
     * @param now Unix milliseconds
     * @return what is to be deleted from the folder
     */
    public List<String> forgetTheOld(long now) {
        List<String> names = new ArrayList<>();
        // all live equally long, so the oldest one ends first
        for (Iterator<StoredFile> oldest = files.values().iterator(); oldest.hasNext(); ) {
            StoredFile file = oldest.next();
            if (file.expiresAt() > now) {
                break;
            }
            oldest.remove();
            stored -= file.length();
            names.add(file.id());
            remember(file.id());
        }
        for (Iterator<PartUpload> each = uploads.values().iterator(); each.hasNext(); ) {
            PartUpload upload = each.next();
            if (upload.touchedAt() + FilePolicy.UPLOAD_MEMORY <= now) {
                each.remove();
                names.addAll(forget(upload));
            }
        }
        return names;
    }

    private void remember(String id) {
        if (expired.size() == FilePolicy.EXPIRED_REMEMBERED) {
            Iterator<String> oldest = expired.iterator();
            oldest.next();
            oldest.remove();
        }
        expired.add(id);
    }

    /**
     * Tells how much there is, unfinished files too.
     *
     * @return bytes
     */
    public long storedBytes() {
        return stored;
    }
}
