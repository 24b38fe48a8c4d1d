package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Caps that rows share by an organiser, employer or class, after households are settled. Who may belong to a group because it is not
 * known where they belong counts as perhaps taking part in each.
 */
final class OrganisationCaps {
    private record Group(String rule, int cap) {}

    private final LocalDate asOf;

    OrganisationCaps(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Claim> apply(List<Claim> claims) {
        List<Claim> result = new ArrayList<>(claims);
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            List<SharedCap> caps = claims.get(i).rule().rule().caps();
            for (int cap = 0; cap < caps.size(); cap++) {
                if (!caps.get(cap).isOfHousehold() && !claims.get(i).due().isNothing()) {
                    groups.computeIfAbsent(new Group(claims.get(i).ruleId(), cap), all -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        groups.forEach((group, members) -> share(group, members, result));
        return result;
    }

    private void share(Group group, List<Integer> members, List<Claim> claims) {
        SharedCap cap = claims.get(members.get(0)).rule().rule().caps().get(group.cap());
        long fen = cap.fen().on(asOf).value();
        Map<Object, List<Integer>> known = new LinkedHashMap<>();
        Set<Integer> anywhere = new LinkedHashSet<>();
        for (int i : members) {
            Object organisation = cap.over()
                    .map(fact -> claims.get(i).row().facts().value(fact))
                    .orElse(null);
            (organisation == null ? anywhere : known.computeIfAbsent(organisation, one -> new ArrayList<>())).add(i);
        }
        known.values().forEach(surely -> shareOne(surely, anywhere, fen, claims));
        for (int i : anywhere) {
            PossibleAmounts due = claims.get(i).due();
            claims.set(
                    i,
                    claims.get(i)
                            .withDue(PossibleAmounts.of(
                                    List.of(new FenRange(0, due.hull().upTo(fen).most()))))
                            .noted(Resolution.PROVISIONAL));
        }
    }

    /** Those who perhaps take part stand among the others by id, as they do once it is known that they belong here. */
    private static void shareOne(List<Integer> surely, Set<Integer> maybe, long fen, List<Claim> claims) {
        List<Integer> byId = Stream.concat(surely.stream(), maybe.stream())
                .sorted(Comparator.comparing(i -> claims.get(i).row().id()))
                .toList();
        List<Claim> group = byId.stream()
                .map(i -> maybe.contains(i)
                        ? claims.get(i).withDue(claims.get(i).due().orNothing())
                        : claims.get(i))
                .toList();
        Entanglement.Cap all =
                new Entanglement.Cap(IntStream.range(0, group.size()).boxed().toList(), fen);
        List<FenRange> shares = new Entanglement(group, List.of(all), List.of()).payable();
        for (int i = 0; i < byId.size(); i++) {
            if (!maybe.contains(byId.get(i))) {
                claims.set(byId.get(i), claims.get(byId.get(i)).withDue(PossibleAmounts.of(List.of(shares.get(i)))));
            }
        }
    }
}
