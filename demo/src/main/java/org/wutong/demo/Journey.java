package org.wutong.demo;

import java.util.List;
import org.wutong.demo.Territory.Destination;
import org.wutong.demo.Trades.Occupation;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.RegionCode;

/** Where people go to work. */
final class Journey {
    /**
     * A place to work.
     *
     * @param payPercent wages there, against the national mean
     * @param away whether it lies outside the county
     */
    record Place(Destination destination, int payPercent, boolean away) {}

    private static final int OWN_TOWNSHIP_PAY_PERCENT = 87;

    private final Territory territory;
    private final Weighted<Destination> elsewhere;

    Journey(Territory territory) {
        this.territory = territory;
        this.elsewhere = new Weighted<>(territory.elsewhere, Destination::weight);
    }

    /** Whether somebody at work in their own township has a business there, whatever their trade. */
    boolean ownBusiness(Person person, Place place, Dice dice) {
        return territory.ownBusinessPercent > 0
                && place.destination().code().equals(person.village().township())
                && dice.percent(territory.ownBusinessPercent);
    }

    Place choose(Person person, int age, Occupation occupation, Dice dice) {
        RegionCode township = person.village().township();
        int inTownship = territory.inTownshipByAge.get(age <= 30 ? 0 : age <= 40 ? 1 : age <= 50 ? 2 : 3);
        if (occupation.nature().local() || dice.percent(inTownship)) {
            return new Place(territory.township(township), OWN_TOWNSHIP_PAY_PERCENT, false);
        }
        if (dice.percent(territory.elsewhereInCountyPercent)) {
            return inCounty(township, dice);
        }
        Destination destination = elsewhere.draw(dice);
        boolean far = !destination.province().equals(territory.province);
        if (far && person.worker().gender() == Gender.FEMALE && dice.percent(25)) {
            destination = elsewhere.draw(dice);
        }
        return new Place(destination, destination.payPercent(), true);
    }

    private Place inCounty(RegionCode home, Dice dice) {
        List<Destination> townships = territory.townships;
        Destination other = dice.of(townships);
        if (other.code().equals(home)) {
            other = townships.get((townships.indexOf(other) + 1) % townships.size());
        }
        return new Place(other, other.payPercent(), false);
    }
}
