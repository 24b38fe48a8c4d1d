-- $1 willing regions, $2 home, $3 stay near (null unknown), $4 wishes, $5 floor, $6 age, $7 education, $8 certificates,
-- $9 languages, $10 free from, $11 how many
with w (willing, home, stay, wishes, floor, age, education, certificates, languages, free) as (
  select ?::text[], ?::text, ?::boolean, ?::text[], ?::bigint, ?::int, ?::int, ?::text[], ?::text[], ?::date)
select v.place, v.terms
  + case when v.region is not null and exists (select from unnest(w.willing) r where starts_with(v.region, r)) then 1000 else 0 end
  + case when v.region is not null and not w.stay then 600 else 0 end
  + case when v.region is null or w.home is null then 0
      when length(v.region) >= 12 and left(w.home, 12) = left(v.region, 12) then 600 + case when w.stay then 600 else 0 end
      when length(v.region) >= 9 and length(w.home) >= 9 and left(w.home, 9) = left(v.region, 9) then 540 + case when w.stay then 600 else 0 end
      when length(v.region) >= 6 and length(w.home) >= 6 and left(w.home, 6) = left(v.region, 6) then 450 + case when w.stay then 480 else 0 end
      when length(v.region) >= 4 and length(w.home) >= 4 and left(w.home, 4) = left(v.region, 4) then 240 + case when w.stay then 150 else 0 end
      when left(w.home, 2) = left(v.region, 2) then 90 else 0 end
  + coalesce((select max(case when o = v.occupation then 2600 when left(o, 7) = left(v.occupation, 7) then 1820
      when left(o, 4) = left(v.occupation, 4) then 910 when left(o, 1) = left(v.occupation, 1) then 260 else 0 end) from unnest(w.wishes) o), 0)
  + case when v.low >= w.floor then 1000 else 0 end
  + case when v.low + v.high - 2 * w.floor > 0 then least(900, 900 * (v.low + v.high - 2 * w.floor) / w.floor) else 0 end
  + case when v.education <= w.education then 500 when v.education = w.education + 1 then 250 else 0 end
  + case when w.age is null or (v.least is null and v.most is null) then 0
      else greatest(80, 400 - 32 * greatest(0, coalesce(v.least - w.age, 0), coalesce(w.age - v.most, 0))) end
  + case when v.certificates <@ w.certificates then 400 else 0 end
  + case when v.languages <@ w.languages then 200 else 0 end
  + case when v.starts >= w.free then 200 else 0 end as score
from vacancies v, w
where (v.region is null or w.willing = '{}'
    or exists (select from unnest(w.willing) r where starts_with(v.region, r) or starts_with(r, v.region)))
  and coalesce(v.high >= w.floor, true)
  and coalesce(v.certificates <@ w.certificates, true)
  and coalesce(v.languages <@ w.languages, true)
  and coalesce(v.latest >= w.free, true)
order by score desc, v.place
limit ?
