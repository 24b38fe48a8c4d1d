package org.wutong.bureau.register.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.Vault;

/** Imports as they stand in the database. */
@Component
@Transactional
public class ImportStore {
    private static final String COLUMNS = """
            select id, kind, layout, layout_chosen, chosen, file_name, format, state, refusal, refusal_args, region, sheet_name,
                   header_first, header_row, reading, rows_read, rows_new, rows_changed, rows_same, rows_bad, rows_warned,
                   rows_skipped, formulas, check_millis, work, staff, staff_name, at, applied_at, undone_at
            from register.import\s""";

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Settings settings;

    ImportStore(JdbcClient jdbc, Vault vault, Settings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
    }

    public long add(String kind, String fileName, byte[] content) {
        Actor actor = Acting.now();
        String scope = actor.edit().from();
        String region = scope.length() < 2 ? settings.county().orElse("0") : scope;
        long id = jdbc.sql("""
                insert into register.import (kind, file_name, file_digest, state, region, staff, staff_name)
                values (?, ?, ?, 'READ', ?, ?, ?) returning id""")
                .params(kind, fileName, digest(content), region, actor.staff(), actor.name())
                .query(Long.class)
                .single();
        for (int part = 0; part * PART < content.length; part++) {
            byte[] bytes = Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
            jdbc.sql("insert into register.import_part (import, part, region, content) values (?, ?, ?, ?)")
                    .params(id, part, region, vault.encrypt(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .update();
        }
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Import> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Import.class).optional();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Import> before(long id, int most) {
        return jdbc.sql(COLUMNS + "where id < ? order by id desc limit ?")
                .params(id, most)
                .query(Import.class)
                .list();
    }

    @Transactional(readOnly = true)
    public byte[] content(long id) {
        Optional<byte[]> whole = jdbc.sql("select content from register.import where id = ? and content is not null")
                .param(id)
                .query((row, i) -> row.getBytes(1))
                .optional();
        if (whole.isPresent()) {
            return opened(whole.get());
        }
        List<byte[]> parts = new ArrayList<>();
        for (Optional<byte[]> part = part(id, 0); part.isPresent(); part = part(id, parts.size())) {
            parts.add(opened(part.get()));
        }
        ByteBuffer content =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(content::put);
        return content.array();
    }

    private Optional<byte[]> part(long id, int part) {
        return jdbc.sql("select content from register.import_part where import = ? and part = ?")
                .params(id, part)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    private byte[] opened(byte[] cipher) {
        return vault.decrypt(cipher).getBytes(StandardCharsets.ISO_8859_1);
    }

    public void work(long id, long work) {
        jdbc.sql("update register.import set work = ? where id = ?")
                .params(work, id)
                .update();
    }

    /** Asks for another reading: with this layout, these fields by hand. */
    public void choose(long id, @Nullable String layout, Map<String, String> fields) {
        StringBuilder lines = new StringBuilder();
        fields.forEach((header, field) ->
                lines.append(header).append('\t').append(field).append('\n'));
        jdbc.sql("""
                update register.import set layout_chosen = ?, chosen = ?, state = 'READ', refusal = '', refusal_args = ''
                where id = ? and state in ('READ', 'CHECKED', 'REFUSED')""").params(layout, lines.toString(), id).update();
    }

    public void remember(String kind, String header, String field) {
        jdbc.sql("""
                insert into register.known_header (kind, header, field) values (?, ?, ?)
                on conflict (kind, header) do update set field = excluded.field""").params(kind, header, field).update();
    }

    @Transactional(readOnly = true)
    public Map<String, String> remembered(String kind) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        jdbc.sql("select header, field from register.known_header where kind = ?")
                .param(kind)
                .query(row -> {
                    fields.put(row.getString(1), row.getString(2));
                });
        return fields;
    }

    public void refuse(long id, String code, List<String> args) {
        jdbc.sql("update register.import set state = 'REFUSED', refusal = ?, refusal_args = ? where id = ?")
                .params(code, String.join("\t", args), id)
                .update();
    }

    /** Notes why it cannot be taken back; it stays applied. */
    public void refuseUndo(long id, List<String> changed) {
        jdbc.sql("update register.import set refusal = 'undo', refusal_args = ? where id = ?")
                .params(changed.size() + "\t" + String.join("、", changed.subList(0, Math.min(10, changed.size()))), id)
                .update();
    }

    /** @return whether it still stood in the state it must come from */
    public boolean turn(long id, Import.State from, Import.State to) {
        String stamp = switch (to) {
            case APPLIED -> ", applied_at = now()";
            case UNDONE -> ", undone_at = now()";
            default -> "";
        };
        return jdbc.sql("update register.import set refusal = '', refusal_args = '', state = ?" + stamp
                                + " where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    /** One application at a time for each kind: until the transaction ends. */
    public void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("import " + kind)
                .query((row, i) -> true)
                .single();
    }

    /** Lets the database count again what this very transaction has filled. */
    public void refreshStatistics(List<String> relations) {
        jdbc.sql("select register.refresh_statistics(?) is null")
                .param(relations.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
