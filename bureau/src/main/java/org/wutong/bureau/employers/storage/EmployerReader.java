package org.wutong.bureau.employers.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.offices.Vault;

/** A row as an employer; of the phone number only the last four leave here. */
final class EmployerReader {
    static final String COLUMNS = """
            e.id, e.version, e.region, e.name, e.credit_code, e.kind, e.size, e.industry, e.address, e.contact, e.phone_cipher,
            e.key_project, e.workshop_recognised, e.made_up""";

    private final Vault vault;

    EmployerReader(Vault vault) {
        this.vault = vault;
    }

    Employer read(ResultSet row) throws SQLException {
        String size = row.getString("size");
        return new Employer(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("region"),
                row.getString("name"),
                row.getString("credit_code"),
                EmployerKind.valueOf(row.getString("kind")),
                size == null ? null : EmployerSize.valueOf(size),
                row.getString("industry"),
                row.getString("address"),
                row.getString("contact"),
                tail(row.getBytes("phone_cipher")),
                row.getObject("key_project", Boolean.class),
                row.getObject("workshop_recognised", Boolean.class),
                row.getBoolean("made_up"));
    }

    private @Nullable String tail(byte @Nullable [] cipher) {
        if (cipher == null) {
            return null;
        }
        String digits = vault.decrypt(cipher);
        return digits.substring(Math.max(0, digits.length() - 4));
    }
}
