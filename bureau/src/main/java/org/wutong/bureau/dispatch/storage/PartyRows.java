package org.wutong.bureau.dispatch.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.Escort;
import org.wutong.bureau.dispatch.Vehicle;
import org.wutong.bureau.dispatch.VehicleKind;
import org.wutong.bureau.offices.Vault;
import org.wutong.vocabulary.PhoneNumber;

/** SQL of vehicles and of those who travel along. Runs inside the caller's transaction. */
@Component
public class PartyRows {
    private final JdbcClient jdbc;
    private final Vault vault;

    PartyRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** In the order they were entered. */
    public List<Vehicle> vehicles(long batch) {
        return jdbc.sql("select id, batch, kind, plate, seats from dispatch.vehicle where batch = ? order by id")
                .param(batch)
                .query((row, i) -> new Vehicle(
                        row.getLong(1),
                        row.getLong(2),
                        VehicleKind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }

    /** False when the batch has a vehicle of this plate. */
    public boolean addVehicle(long batch, VehicleKind kind, String plate, int seats) {
        return jdbc.sql(
                                "insert into dispatch.vehicle (batch, kind, plate, seats) values (?, ?, ?, ?) on conflict do nothing")
                        .params(batch, kind.name(), plate, seats)
                        .update()
                == 1;
    }

    /** Those who sat on it have no seat any more. */
    public boolean removeVehicle(long batch, long vehicle) {
        jdbc.sql("update dispatch.passenger set seat = null, vehicle = null where vehicle = ?")
                .param(vehicle)
                .update();
        return jdbc.sql("delete from dispatch.vehicle where batch = ? and id = ?")
                        .params(batch, vehicle)
                        .update()
                == 1;
    }

    public List<Escort> escorts(long batch) {
        return jdbc.sql("select id, batch, name, phone_cipher from dispatch.escort where batch = ? order by id")
                .param(batch)
                .query((row, i) -> new Escort(row.getLong(1), row.getLong(2), row.getString(3), phone(row.getBytes(4))))
                .list();
    }

    private @Nullable String phone(byte @Nullable [] cipher) {
        return cipher == null ? null : vault.decrypt(cipher);
    }

    public void addEscort(long batch, String name, @Nullable PhoneNumber phone) {
        jdbc.sql("insert into dispatch.escort (batch, name, phone_cipher) values (?, ?, ?)")
                .params(batch, name, phone == null ? null : vault.encrypt(phone.digits()))
                .update();
    }

    public boolean removeEscort(long batch, long escort) {
        return jdbc.sql("delete from dispatch.escort where batch = ? and id = ?")
                        .params(batch, escort)
                        .update()
                == 1;
    }
}
