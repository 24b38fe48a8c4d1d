package org.wutong.bureau.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where: people of one village on one vehicle where it has room, households side by side. Whoever sits already keeps the seat.
 * Pure.
 */
final class Seating {
    private Seating() {}

    /** Somebody without a seat. */
    record Traveller(long id, String village, long household) {}

    /** A seat, counted from one. */
    record Seat(long vehicle, int number) {}

    /**
     * @param taken seats that are given already
     * @return seats by traveller; who finds none is absent
     */
    static Map<Long, Seat> assign(List<Traveller> travellers, List<Vehicle> vehicles, Set<Seat> taken) {
        List<Room> rooms =
                vehicles.stream().map(vehicle -> new Room(vehicle, taken)).toList();
        Map<Long, Seat> seats = new HashMap<>();
        List<List<List<Traveller>>> villages = villages(travellers);
        for (List<List<Traveller>> village : villages) {
            int people = village.stream().mapToInt(List::size).sum();
            Room whole = tightest(rooms, people);
            for (List<Traveller> household : village) {
                Room room = whole != null ? whole : tightestOrFirst(rooms, household.size());
                for (Traveller one : household) {
                    if (room == null || room.left() == 0) {
                        room = first(rooms);
                    }
                    if (room != null) {
                        seats.put(one.id(), room.next());
                    }
                }
            }
        }
        return seats;
    }

    /** Villages with most people first, so that they find a vehicle of their own; households likewise. */
    private static List<List<List<Traveller>>> villages(List<Traveller> travellers) {
        Map<String, Map<Long, List<Traveller>>> byVillage = new TreeMap<>();
        travellers.stream()
                .sorted(Comparator.comparing(Traveller::id))
                .forEach(one -> byVillage
                        .computeIfAbsent(one.village(), village -> new TreeMap<>())
                        .computeIfAbsent(one.household(), household -> new ArrayList<>())
                        .add(one));
        Comparator<List<Traveller>> bySize = Comparator.comparing(household -> -household.size());
        List<List<List<Traveller>>> villages = new ArrayList<>();
        byVillage
                .values()
                .forEach(households ->
                        villages.add(households.values().stream().sorted(bySize).toList()));
        villages.sort(Comparator.comparing(
                village -> -village.stream().mapToInt(List::size).sum()));
        return villages;
    }

    /** The vehicle that so many people fill most. */
    private static @Nullable Room tightest(List<Room> rooms, int people) {
        return rooms.stream()
                .filter(room -> room.left() >= people)
                .min(Comparator.comparing(Room::left))
                .orElse(null);
    }

    /** For a household of a village that is spread: where the most room is left, so that its neighbours find room too. */
    private static @Nullable Room tightestOrFirst(List<Room> rooms, int people) {
        return rooms.stream()
                .filter(room -> room.left() >= people)
                .max(Comparator.comparing(Room::left))
                .orElseGet(() -> first(rooms));
    }

    private static @Nullable Room first(List<Room> rooms) {
        return rooms.stream().filter(room -> room.left() > 0).findFirst().orElse(null);
    }

    /** Free seats of a vehicle, lowest first. */
    private static final class Room {
        private final long vehicle;
        private final List<Integer> free = new ArrayList<>();
        private int next;

        Room(Vehicle vehicle, Set<Seat> taken) {
            this.vehicle = vehicle.id();
            Set<Seat> gone = new HashSet<>(taken);
            for (int seat = 1; seat <= vehicle.seats(); seat++) {
                if (!gone.contains(new Seat(vehicle.id(), seat))) {
                    free.add(seat);
                }
            }
        }

        int left() {
            return free.size() - next;
        }

        Seat next() {
            return new Seat(vehicle, free.get(next++));
        }
    }
}
