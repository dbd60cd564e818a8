package panel_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
)

// entrant is an active expert of an employer of his own.
func entrant(code string, fields ...string) panel.Entrant {
	return panel.Entrant{Code: code, Fields: fields, Employer: "某院" + code, EmployerKind: "PUBLIC", Active: true}
}

func at(e panel.Entrant, employer, kind string) panel.Entrant {
	e.Employer, e.EmployerKind = employer, kind
	return e
}

func need(size int, fields ...panel.FieldNeed) panel.Need {
	return panel.Need{Size: size, MinSize: 3, MaxSize: 7, Fields: fields, PerEmployer: 2, OwnAdministration: 1, YearlyLoad: 8}
}

func field(code string, count int) panel.FieldNeed { return panel.FieldNeed{Field: code, Count: count} }

// chiSquare is the statistic in thousandths, in whole numbers.
func chiSquare(counts map[string]int, kinds, draws int) int {
	expected := draws / kinds
	sum := 0
	for _, n := range counts {
		sum += (n - expected) * (n - expected)
	}
	sum += (kinds - len(counts)) * expected * expected
	return sum * 1000 / expected
}

func TestEveryPanelIsAsLikely(t *testing.T) {
	var pool []panel.Entrant
	for i := range 5 {
		pool = append(pool, entrant(fmt.Sprintf("E%d", i), "IT"))
	}
	panels, leaders, first := map[string]int{}, map[string]int{}, map[string]int{}
	for seed := range 10_000 {
		got, err := panel.Draw(pool, need(3), nil, fmt.Sprint("seed ", seed))
		if err != nil {
			t.Fatal(err)
		}
		panels[strings.Join(slices.Sorted(slices.Values(got.Panel)), "")]++
		leaders[got.Leader]++
		first[got.Reserves[0]]++
	}
	if x := chiSquare(panels, 10, 10_000); x > 27_877 { // 9 degrees, 0.1%
		t.Errorf("ten panels: chi-square %d/1000 of %v", x, panels)
	}
	if x := chiSquare(leaders, 5, 10_000); x > 18_467 { // 4 degrees, 0.1%
		t.Errorf("five leaders: chi-square %d/1000 of %v", x, leaders)
	}
	if x := chiSquare(first, 5, 10_000); x > 18_467 {
		t.Errorf("five first reserves: chi-square %d/1000 of %v", x, first)
	}
}

func TestAlikeExpertsHaveEqualChancesUnderConstraints(t *testing.T) {
	pool := []panel.Entrant{
		entrant("I1", "IT"), entrant("I2", "IT"), entrant("I3", "IT"), entrant("I4", "IT"),
		entrant("P1", "PUBFIN"), entrant("L1", "LAW"), entrant("L2", "LAW"), entrant("L3", "LAW"),
	}
	it := map[string]int{}
	for seed := range 10_000 {
		got, err := panel.Draw(pool, need(3, field("IT", 1), field("PUBFIN", 1)), nil, fmt.Sprint(seed))
		if err != nil {
			t.Fatal(err)
		}
		if got.Leader != "P1" {
			t.Fatalf("%v is led by %s, not by public finance", got.Panel, got.Leader)
		}
		for _, code := range got.Panel {
			if code[0] == 'I' {
				it[code]++
				break
			}
		}
	}
	if x := chiSquare(it, 4, 10_000); x > 16_266 { // 3 degrees, 0.1%
		t.Errorf("first of four: chi-square %d/1000 of %v", x, it)
	}
}

func TestShortages(t *testing.T) {
	three := []panel.Entrant{entrant("A", "IT"), entrant("B", "IT"), entrant("C", "LAW")}
	house := func(n int, kind string) (pool []panel.Entrant) {
		for i := range n {
			pool = append(pool, at(entrant(fmt.Sprint("H", i), "IT"), "同一家", kind))
		}
		return pool
	}
	apart := func(n int, kind string) (pool []panel.Entrant) {
		for i := range n {
			pool = append(pool, at(entrant(fmt.Sprint("G", i), "IT"), fmt.Sprint("局", i), kind))
		}
		return pool
	}
	tests := map[string]struct {
		pool []panel.Entrant
		need panel.Need
		want []string
	}{
		"too few people":                        {three, need(5), []string{"size 可抽专家 3 人，需 5 人，缺 2 人"}},
		"nobody of a field":                     {three, need(3, field("EDU", 1)), []string{"fields[0] “EDU”领域可抽专家 0 人，至少需 1 人，缺 1 人"}},
		"too few people and too few of a field": {three, need(5, field("IT", 1), panel.FieldNeed{Field: "LAW", NameZh: "法律", Count: 2}), []string{"size 可抽专家 3 人，需 5 人，缺 2 人", "fields[1] “法律”领域可抽专家 1 人，至少需 2 人，缺 1 人"}},
		"more fields than seats":                {append(three, entrant("D", "LAW")), need(3, field("IT", 2), field("LAW", 2)), []string{"fields 3 个名额内凑不齐各领域的最低人数，缺 1 人"}},
		"all of one house":                      {house(5, "PUBLIC"), need(5), []string{"size 同一单位最多 2 人，按此限制缺 3 人"}},
		"all of the administration":             {apart(5, "GOV"), need(3), []string{"size 本级行政机关最多 1 人，按此限制缺 2 人"}},
		"both limits together":                  {append(house(4, "PUBLIC"), apart(3, "GOV")...), need(5), []string{"size 同一单位和本级行政机关的人数限制合在一起，缺 2 人"}},
		"the only two of a field share a house": {append(house(3, "PUBLIC"), entrant("L1", "LAW"), entrant("L2", "LAW")), need(3, field("IT", 3)), []string{"size 同一单位最多 2 人，按此限制缺 1 人"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := panel.Draw(tt.pool, tt.need, nil, "s")
			faults, _ := fault.Of(err)
			var got []string
			for _, f := range faults {
				if f.Code != fault.PoolTooSmall {
					t.Errorf("%s; want %s", f.Code, fault.PoolTooSmall)
				}
				got = append(got, f.Path+" "+f.Message)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
	t.Run("the retired are no house", func(t *testing.T) {
		if _, err := panel.Draw(house(5, "RETIRED"), need(5), nil, "s"); err != nil {
			t.Error(err)
		}
	})
}

func TestRefusedNeed(t *testing.T) {
	tests := map[string]struct {
		need panel.Need
		seed string
		want []string
	}{
		"an even panel":        {need(4), "s", []string{"E_NUMBER size"}},
		"one expert":           {need(1), "s", []string{"E_NUMBER size"}},
		"nine experts":         {need(9), "s", []string{"E_NUMBER size"}},
		"no seed":              {need(3), "", []string{"E_REQUIRED seed"}},
		"nobody of a field":    {need(3, field("IT", 0)), "s", []string{"E_NUMBER fields[0].count"}},
		"more than the panel":  {need(3, field("IT", 4)), "s", []string{"E_NUMBER fields[0].count"}},
		"a field twice":        {need(3, field("IT", 1), field("IT", 2)), "s", []string{"E_DUP_INDICATOR fields[1].field"}},
		"nine fields to cover": {need(3, field("1", 1), field("2", 1), field("3", 1), field("4", 1), field("5", 1), field("6", 1), field("7", 1), field("8", 1), field("9", 1)), "s", []string{"E_NUMBER fields"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := panel.Draw(nil, tt.need, nil, tt.seed)
			faults, _ := fault.Of(err)
			var got []string
			for _, f := range faults {
				got = append(got, string(f.Code)+" "+f.Path)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
	t.Run("one expert twice", func(t *testing.T) {
		if _, err := panel.Draw([]panel.Entrant{entrant("A"), entrant("A")}, need(3), nil, "s"); err == nil {
			t.Error("a pool with a code twice is no pool")
		}
	})
}

// pools draws small pools in which constraints bite.
func pools(t *rapid.T) []panel.Entrant {
	n := rapid.IntRange(0, 9).Draw(t, "n")
	pool := make([]panel.Entrant, n)
	for i := range pool {
		pool[i] = at(
			entrant(fmt.Sprintf("E%d", i), rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"IT", "LAW", "PUBFIN"}), 0, 2, rapid.ID).Draw(t, "fields")...),
			rapid.SampledFrom([]string{"甲", "乙", "丙", ""}).Draw(t, "employer"),
			rapid.SampledFrom([]string{"PUBLIC", "GOV", "RETIRED"}).Draw(t, "kind"))
	}
	return pool
}

func needs(t *rapid.T) panel.Need {
	n := need(rapid.SampledFrom([]int{3, 5}).Draw(t, "size"))
	for _, f := range []string{"IT", "LAW"} {
		if count := rapid.IntRange(0, 3).Draw(t, f); count > 0 {
			n.Fields = append(n.Fields, field(f, count))
		}
	}
	return n
}

// meets says in other words than the draw when a panel is allowed.
func meets(seats []panel.Entrant, n panel.Need) bool {
	own, house, fields := 0, map[string]int{}, map[string]int{}
	for _, e := range seats {
		if e.EmployerKind == "GOV" {
			own++
		}
		if e.Employer != "" && e.EmployerKind != "RETIRED" {
			house[e.Employer]++
		}
		for _, f := range e.Fields {
			fields[f]++
		}
	}
	for _, count := range house {
		if count > n.PerEmployer {
			return false
		}
	}
	return own <= n.OwnAdministration && !slices.ContainsFunc(n.Fields, func(f panel.FieldNeed) bool { return fields[f.Field] < f.Count })
}

// possible tries every panel.
func possible(pool []panel.Entrant, n panel.Need) bool {
	for set := range 1 << len(pool) {
		var seats []panel.Entrant
		for i, e := range pool {
			if set&(1<<i) != 0 {
				seats = append(seats, e)
			}
		}
		if len(seats) == n.Size && meets(seats, n) {
			return true
		}
	}
	return false
}

func TestDrawMeetsTheNeedWheneverItCan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pool, n := pools(t), needs(t)
		bars := map[string][]panel.Bar{}
		var allowed []panel.Entrant
		for _, e := range pool {
			if rapid.IntRange(0, 5).Draw(t, "barred") == 0 {
				bars[e.Code] = []panel.Bar{{Reason: panel.Employed}}
				continue
			}
			allowed = append(allowed, e)
		}
		got, err := panel.Draw(pool, n, bars, rapid.StringN(1, 8, -1).Draw(t, "seed"))
		if can := possible(allowed, n); can != (err == nil) {
			t.Fatalf("a panel is possible: %v, but the draw says %v", can, err)
		}
		if err != nil {
			return
		}
		var seats []panel.Entrant
		for _, code := range got.Panel {
			seats = append(seats, pool[slices.IndexFunc(pool, func(e panel.Entrant) bool { return e.Code == code })])
		}
		if len(seats) != n.Size || !meets(seats, n) {
			t.Fatalf("%v does not meet %v", seats, n)
		}
		all := slices.Sorted(slices.Values(append(slices.Clone(got.Panel), got.Reserves...)))
		var want []string
		for _, e := range allowed {
			want = append(want, e.Code)
		}
		if d := cmp.Diff(want, all); d != "" {
			t.Fatalf("panel and reserves are not the allowed: %s", d)
		}
		again, _ := panel.Draw(rapid.Permutation(pool).Draw(t, "order"), n, bars, "x")
		same, _ := panel.Draw(pool, n, bars, "x")
		if d := cmp.Diff(same, again); d != "" {
			t.Fatalf("the order of the pool matters: %s", d)
		}
	})
}

func TestLargePoolIsDrawnAtOnce(t *testing.T) {
	var pool []panel.Entrant
	for i := range 500 {
		f := []string{"IT", "LAW", "PUBFIN", "EDU", "COST"}[i%5]
		pool = append(pool, at(entrant(fmt.Sprintf("E%03d", i), f), fmt.Sprint("家", i%60), []string{"PUBLIC", "GOV"}[i%2]))
	}
	got, err := panel.Draw(pool, need(7, field("IT", 2), field("LAW", 2), field("PUBFIN", 1), field("EDU", 1)), nil, "s")
	if err != nil || len(got.Panel) != 7 {
		t.Fatal(got.Panel, err)
	}
	_, err = panel.Draw(pool[:0:0], need(7), nil, "s")
	var faults fault.List
	if !errors.As(err, &faults) {
		t.Error("an empty pool is too small")
	}
}
