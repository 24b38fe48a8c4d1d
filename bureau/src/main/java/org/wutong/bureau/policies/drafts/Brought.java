package org.wutong.bureau.policies.drafts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Policy files that somebody brings: a folder as a zip, or single files.
 *
 * @param files by their name within the set
 * @param ignored what was in it and is no policy file
 */
public record Brought(Map<String, String> files, List<String> ignored) {
    private static final String REGISTER = "documents.yaml";
    private static final int MOST_ENTRIES = 4000;

    /** One file as it was sent. */
    public record Sent(String name, byte[] bytes) {
        boolean isZip() {
            return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        }
    }

    /** Whether it is a set by itself, with its register, rather than a few files of one. */
    public boolean isWhole() {
        return files.containsKey(REGISTER);
    }

    /**
     * Reads what was sent.
     *
     * @param known files of the set it comes into: a single file finds its folder by them
     * @param folder where single files go that are not known; empty when nobody said
     * @throws DraftRefused when something about it is wrong; nothing is taken then
     */
    public static Brought read(List<Sent> sent, Set<String> known, String folder) {
        Map<String, byte[]> raw = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        for (Sent one : sent) {
            if (one.isZip()) {
                raw.putAll(withoutTop(unzip(one)));
            } else {
                raw.put(placed(one.name(), known, folder), one.bytes());
            }
        }
        Map<String, String> files = new TreeMap<>();
        raw.forEach((name, bytes) -> {
            if (!FileNames.isYaml(name) || FileNames.isBeside(name)) {
                ignored.add(name);
            } else if (!FileNames.isGood(name)) {
                throw new DraftRefused("policies.drafts.refused.file-name", name);
            } else {
                files.put(name, text(name, bytes));
            }
        });
        if (files.isEmpty()) {
            throw new DraftRefused("policies.drafts.import.empty");
        }
        return new Brought(files, ignored);
    }

    private static Map<String, byte[]> unzip(Sent sent) {
        Map<String, byte[]> files = new HashMap<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sent.bytes()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = safe(entry.getName());
                if (++entries > MOST_ENTRIES) {
                    throw new DraftRefused("policies.drafts.refused.many", FileNames.MOST_FILES);
                }
                if (!entry.isDirectory()) {
                    byte[] bytes = zip.readNBytes((int) (FileNames.MOST_BYTES - total) + 1);
                    total += bytes.length;
                    if (total > FileNames.MOST_BYTES) {
                        throw new DraftRefused("policies.drafts.import.big", FileNames.MOST_BYTES / 1_000_000);
                    }
                    files.put(name, bytes);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DraftRefused("policies.drafts.import.broken", sent.name());
        }
        if (entries == 0) {
            throw new DraftRefused("policies.drafts.import.broken", sent.name());
        }
        return files;
    }

    /** A name that leads out of the folder is no mistake but an attack: nothing of such a file is taken. */
    private static String safe(String name) {
        String plain = name.replace('\\', '/');
        boolean leadsOut = plain.startsWith("/")
                || plain.contains(":")
                || List.of(plain.split("/")).contains("..");
        if (leadsOut) {
            throw new DraftRefused("policies.drafts.import.leads-out", name);
        }
        return plain;
    }

    /** A zip of a folder often has the folder itself on top: it is no part of the names. */
    private static Map<String, byte[]> withoutTop(Map<String, byte[]> files) {
        Set<String> tops = files.keySet().stream()
                .filter(FileNames::isYaml)
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        boolean isFolderOfSet = !top.isEmpty()
                && (files.containsKey(top + REGISTER)
                        || files.keySet().stream().anyMatch(name -> name.indexOf('/', top.length()) >= 0));
        if (!isFolderOfSet) {
            return files;
        }
        Map<String, byte[]> below = new HashMap<>();
        files.forEach((name, bytes) -> below.put(name.startsWith(top) ? name.substring(top.length()) : name, bytes));
        return below;
    }

    private static String placed(String sent, Set<String> known, String folder) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        if (!FileNames.isYaml(name)) {
            return name;
        }
        if (!folder.isBlank()) {
            return folder.strip() + "/" + name;
        }
        List<String> places = known.stream()
                .filter(one -> one.equals(name) || one.endsWith("/" + name))
                .toList();
        if (places.size() == 1) {
            return places.get(0);
        }
        throw new DraftRefused("policies.drafts.import.where", name, places.size());
    }

    private static String text(String name, byte[] bytes) {
        try {
            return FileNames.plainLines(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new DraftRefused("policies.drafts.import.not-utf8", name);
        }
    }
}
