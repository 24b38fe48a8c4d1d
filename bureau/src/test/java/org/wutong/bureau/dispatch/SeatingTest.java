package org.wutong.bureau.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.dispatch.Seating.Seat;
import org.wutong.bureau.dispatch.Seating.Traveller;

class SeatingTest {
    private static Vehicle bus(long id, int seats) {
        return new Vehicle(id, 1, VehicleKind.BUS, "bus " + id, seats);
    }

    private static List<Traveller> village(String village, int from, int people, int household) {
        return LongStream.range(from, from + people)
                .mapToObj(id -> new Traveller(id, village, (id - from) / household + 1000L * from))
                .toList();
    }

    private static Set<Long> vehiclesOf(Map<Long, Seat> seats, List<Traveller> people) {
        Set<Long> vehicles = new HashSet<>();
        people.forEach(one -> vehicles.add(seats.get(one.id()).vehicle()));
        return vehicles;
    }

    @Test
    void keepsAVillageOnOneVehicleThatHasRoom() {
        List<Traveller> small = village("A", 1, 10, 2);
        List<Traveller> large = village("B", 100, 30, 3);
        List<Traveller> all = new ArrayList<>(small);
        all.addAll(large);
        Map<Long, Seat> seats = Seating.assign(all, List.of(bus(1, 12), bus(2, 32)), Set.of());
        assertThat(vehiclesOf(seats, small)).containsExactly(1L);
        assertThat(vehiclesOf(seats, large)).containsExactly(2L);
    }

    @Test
    void keepsAHouseholdTogetherWhereItsVillageIsSpread() {
        List<Traveller> people = village("A", 1, 30, 3);
        Map<Long, Seat> seats = Seating.assign(people, List.of(bus(1, 16), bus(2, 16)), Set.of());
        for (int household = 0; household < 10; household++) {
            assertThat(vehiclesOf(seats, people.subList(household * 3, household * 3 + 3)))
                    .as("household " + household)
                    .hasSize(1);
        }
    }

    @Test
    void leavesSeatsAloneThatAreTaken() {
        Map<Long, Seat> seats = Seating.assign(village("A", 1, 2, 1), List.of(bus(1, 3)), Set.of(new Seat(1, 1)));
        assertThat(seats.values()).containsExactlyInAnyOrder(new Seat(1, 2), new Seat(1, 3));
    }

    @Property
    void seatsNobodyTwiceAndAsManyAsThereIsRoomFor(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 30) Integer> buses,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 20) Integer> villages) {
        List<Vehicle> vehicles = new ArrayList<>();
        buses.forEach(size -> vehicles.add(bus(vehicles.size() + 1, size)));
        List<Traveller> people = new ArrayList<>();
        for (int i = 0; i < villages.size(); i++) {
            people.addAll(village("V" + i, people.size() + 1, villages.get(i), 1 + i % 4));
        }
        Map<Long, Seat> seats = Seating.assign(people, vehicles, Set.of());
        int room = vehicles.stream().mapToInt(Vehicle::seats).sum();
        assertThat(seats).hasSize(Math.min(room, people.size()));
        assertThat(new HashSet<>(seats.values())).hasSize(seats.size());
        seats.values()
                .forEach(seat -> assertThat(seat.number())
                        .isBetween(1, vehicles.get((int) seat.vehicle() - 1).seats()));
    }
}
