package org.wutong.demo;

import java.util.List;
import java.util.Set;
import org.wutong.vocabulary.RegionCode;

/**
 * A made-up city: its counties with people, households and what work they had, without vacancies. Ids of people repeat from county to
 * county; identity numbers, phones and accounts do not.
 *
 * @param notice says that all of it is made up; show it wherever any of it is shown
 * @param counties in the order of their codes; one too small for a person of so few is absent
 * @param employers of all its counties: those whom its people name, and others beside them
 */
public record DemoCity(CityPlan plan, String notice, List<DemoCounty> counties, List<DemoEmployer> employers) {
    /** Stands for a zone that no code table knows, see {@link #localPlaces}. */
    public static final RegionCode ZONE = RegionCode.parse("140970");

    /**
     * Makes the city up; pure, the same arguments give an equal city.
     *
     * @param places townships and villages of its counties, in the order of codes; counties without any get no people
     * @param takenPhones of people made up elsewhere, who shall keep their phone for themselves
     * @throws IllegalArgumentException when no data is shipped for the plan's city
     */
    public static DemoCity generate(CityPlan plan, List<CityPlace> places, Set<String> takenPhones) {
        return new CityMaker(plan, places, takenPhones).make();
    }

    /** The zone with its township and villages, all made up. */
    public static List<CityPlace> localPlaces(RegionCode city) {
        return CityMaker.localPlaces(city);
    }

    public int workers() {
        return counties.stream().mapToInt(county -> county.workers().size()).sum();
    }
}
