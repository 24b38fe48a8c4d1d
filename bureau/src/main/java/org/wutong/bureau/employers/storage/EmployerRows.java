package org.wutong.bureau.employers.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.offices.Vault;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.SearchTokens;

/** SQL of employers. Runs inside the caller's transaction. */
@Component
public class EmployerRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;
    private final EmployerReader reader;

    EmployerRows(JdbcClient jdbc, JdbcTemplate batch, Vault vault) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
        this.reader = new EmployerReader(vault);
    }

    public Optional<Employer> find(long id) {
        return jdbc.sql("select " + EmployerReader.COLUMNS + " from employers.employer e where e.id = ?")
                .param(id)
                .query((row, i) -> reader.read(row))
                .optional();
    }

    public List<Employer> byIds(Collection<Long> ids) {
        return jdbc.sql("select " + EmployerReader.COLUMNS + " from employers.employer e where e.id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> reader.read(row))
                .list();
    }

    public List<Employer> everyone() {
        return jdbc.sql("select " + EmployerReader.COLUMNS + " from employers.employer e order by e.id")
                .query((row, i) -> reader.read(row))
                .list();
    }

    public void remove(List<Long> ids) {
        jdbc.sql("delete from employers.employer where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** Makes the search tokens of these anew. */
    public void nameAgain(List<Long> ids) {
        byIds(ids).forEach(employer -> nameAgain(employer.id(), employer.name()));
    }

    public Optional<Employer> findByCreditCode(String code) {
        return jdbc.sql("select " + EmployerReader.COLUMNS + " from employers.employer e where e.credit_code = ?")
                .param(code)
                .query((row, i) -> reader.read(row))
                .optional();
    }

    public Map<String, Long> idsByName(Collection<String> names) {
        return ids(
                "select name, min(id) from employers.employer where name = any (?) group by name having count(*) = 1",
                names);
    }

    public Map<String, Long> idsByCreditCode(Collection<String> codes) {
        return ids("select credit_code, id from employers.employer where credit_code = any (?)", codes);
    }

    private Map<String, Long> ids(String sql, Collection<String> wanted) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql(sql)
                .param(wanted.toArray(new String[0]))
                .query((row, i) -> ids.put(row.getString(1), row.getLong(2)))
                .list();
        return ids;
    }

    public KeysetPage<Employer> list(EmployerFilter filter, @Nullable String cursor, int size) {
        return EmployerQuery.of(filter).page(jdbc, cursor, size, reader::read);
    }

    public List<Employer> all(EmployerFilter filter, int limit) {
        return EmployerQuery.of(filter).all(jdbc, limit, reader::read);
    }

    public long add(EmployerDraft draft) {
        return load(List.of(draft)).get(0);
    }

    public List<Long> load(List<EmployerDraft> drafts) {
        List<Long> ids = jdbc.sql(
                        "select nextval(pg_get_serial_sequence('employers.employer', 'id')) from generate_series(1, ?)")
                .param(drafts.size())
                .query(Long.class)
                .list();
        batch.batchUpdate(
                """
                insert into employers.employer (id, region, name, credit_code, kind, size, industry, address, contact,
                    phone_cipher, key_project, workshop_recognised, made_up)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, drafts.size())
                        .mapToObj(i -> values(ids.get(i), drafts.get(i)))
                        .toList());
        batch.batchUpdate(
                "insert into employers.employer_token (token, employer) values (?, ?)",
                IntStream.range(0, drafts.size())
                        .boxed()
                        .flatMap(i -> SearchTokens.of(drafts.get(i).name()).stream()
                                .map(token -> new Object[] {token, ids.get(i)}))
                        .toList());
        return ids;
    }

    private @Nullable Object[] values(long id, EmployerDraft draft) {
        return new @Nullable Object[] {
            id,
            draft.region(),
            draft.name(),
            draft.creditCode() == null ? null : draft.creditCode().value(),
            draft.kind().name(),
            draft.size() == null ? null : draft.size().name(),
            draft.industry(),
            draft.address(),
            draft.contact(),
            draft.phone() == null ? null : vault.encrypt(draft.phone().digits()),
            draft.keyProject(),
            draft.workshopRecognised(),
            draft.madeUp()
        };
    }

    /** False when the row is no longer at this version. */
    public boolean change(long id, int version, EmployerDraft draft) {
        int changed = jdbc.sql("""
                update employers.employer set region = :region, name = :name, credit_code = :code, kind = :kind, size = :size,
                    industry = :industry, address = :address, contact = :contact,
                    phone_cipher = coalesce(cast(:phone as bytea), phone_cipher), key_project = :key,
                    workshop_recognised = :workshop, version = version + 1, updated_at = now()
                where id = :id and version = :version""")
                .param("region", draft.region())
                .param("name", draft.name())
                .param(
                        "code",
                        draft.creditCode() == null ? null : draft.creditCode().value())
                .param("kind", draft.kind().name())
                .param("size", draft.size() == null ? null : draft.size().name())
                .param("industry", draft.industry())
                .param("address", draft.address())
                .param("contact", draft.contact())
                .param(
                        "phone",
                        draft.phone() == null
                                ? null
                                : vault.encrypt(draft.phone().digits()))
                .param("key", draft.keyProject())
                .param("workshop", draft.workshopRecognised())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        nameAgain(id, draft.name());
        return true;
    }

    private void nameAgain(long id, String name) {
        jdbc.sql("delete from employers.employer_token where employer = ?")
                .param(id)
                .update();
        batch.batchUpdate(
                "insert into employers.employer_token (token, employer) values (?, ?)",
                SearchTokens.of(name).stream()
                        .map(token -> new Object[] {token, id})
                        .toList());
    }
}
