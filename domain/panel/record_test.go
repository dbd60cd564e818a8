package panel_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
)

var subject = panel.Subject{Day: "2027-09-20", Projects: []panel.Project{{Code: "2027-205101-001", Unit: "205101", Department: "205001"}}}

// library is a pool with one expert for each bar.
func library() []panel.Entrant {
	var pool []panel.Entrant
	for i := range 8 {
		pool = append(pool, entrant(fmt.Sprintf("E%02d", i+1), []string{"IT", "PUBFIN", "LAW", "EDU"}[i%4]))
	}
	tied := func(code, to string, reason panel.Reason) panel.Entrant {
		e := entrant(code, "IT")
		e.Relations = []panel.Relation{{To: to, Reason: reason, Source: "本人声明"}}
		return e
	}
	full, gone, over := entrant("E91", "IT"), entrant("E92", "IT"), entrant("E93", "IT")
	full.Load, gone.Active, over.TermEnd = 8, false, "2027-09-19"
	return append(pool, tied("E94", "205101", panel.Employed), tied("E95", "205001", panel.Relative), full, gone, over)
}

// committed is a basis that is fixed.
func committed(t *testing.T) *panel.Record {
	t.Helper()
	b, err := panel.NewBasis(subject, need(3, field("IT", 1)), library(), nil, "排列5开奖号码", "salt")
	if err != nil {
		t.Fatal(err)
	}
	return panel.Commit(b)
}

// record is a draw from it; one of the panel is barred late.
func record(t *testing.T) *panel.Record {
	t.Helper()
	r, err := committed(t).Draw("40719", "开奖公告", nil)
	if err != nil {
		t.Fatal(err)
	}
	late := []panel.Exclusion{{Code: r.Panel[1], Bars: []panel.Bar{{Reason: panel.Inactive, Text: "未在库或已暂停", Source: "专家库"}}}}
	if r, err = r.Draw("40719", "开奖公告", late); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestBars(t *testing.T) {
	related := func(r ...panel.Relation) panel.Entrant {
		e := entrant("A")
		e.Relations = r
		return e
	}
	with := func(change func(*panel.Entrant)) panel.Entrant {
		e := entrant("A")
		change(&e)
		return e
	}
	tests := map[string]struct {
		entrant panel.Entrant
		want    []panel.Reason
	}{
		"nothing against him":           {entrant("A"), nil},
		"worked for the unit":           {related(panel.Relation{To: "205101", Reason: panel.Employed}), []panel.Reason{panel.Employed}},
		"worked for its department":     {related(panel.Relation{To: "205001", Reason: panel.Employed}), []panel.Reason{panel.Employed}},
		"worked for another unit":       {related(panel.Relation{To: "205102", Reason: panel.Employed}), nil},
		"planned the project":           {related(panel.Relation{To: "2027-205101-001", Reason: panel.TookPart}), []panel.Reason{panel.TookPart}},
		"cannot come, whatever it is":   {related(panel.Relation{Reason: panel.Busy}), []panel.Reason{panel.Busy}},
		"one review short of the limit": {with(func(e *panel.Entrant) { e.Load = 7 }), nil},
		"at the limit":                  {with(func(e *panel.Entrant) { e.Load = 8 }), []panel.Reason{panel.LoadFull}},
		"the last day of the term":      {with(func(e *panel.Entrant) { e.TermEnd = "2027-09-20" }), nil},
		"the day after":                 {with(func(e *panel.Entrant) { e.TermEnd = "2027-09-19" }), []panel.Reason{panel.TermOver}},
		"all of it is told": {with(func(e *panel.Entrant) {
			e.Active, e.Load = false, 9
			e.Relations = []panel.Relation{{To: "205101", Reason: panel.Relative}, {To: "205001", Reason: panel.Interest}}
		}), []panel.Reason{panel.Inactive, panel.LoadFull, panel.Relative, panel.Interest}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []panel.Reason
			for _, b := range panel.Bars(tt.entrant, subject, need(3)) {
				got = append(got, b.Reason)
				if b.Text == "" || b.Text == string(b.Reason) {
					t.Errorf("%s has no words", b.Reason)
				}
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestRecordKeepsAllThatWasDecided(t *testing.T) {
	r := record(t)
	var excluded []string
	for _, x := range r.Basis.Excluded {
		excluded = append(excluded, x.Code+" "+x.Bars[0].Text)
	}
	want := []string{
		"E91 本年度已评审 8 次，达到上限 8 次", "E92 未在库或已暂停", "E93 聘期已于 2027-09-19 届满",
		"E94 在该单位或其主管部门任职，或近三年为其工作", "E95 与单位负责人或经办人有近亲属关系",
	}
	if d := cmp.Diff(want, excluded); d != "" {
		t.Error(d)
	}
	if len(r.Panel) != 3 || len(r.Reserves) != 5 || len(r.Basis.Pool) != 13 {
		t.Errorf("%d seats, %d reserves, %d in the pool", len(r.Panel), len(r.Reserves), len(r.Basis.Pool))
	}
	back, err := panel.ReadRecord(r.JSON())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(r, back); d != "" {
		t.Error(d)
	}
	if err := back.Verify(); err != nil {
		t.Error(err)
	}
}

// The golden draw: were it to change, no record of the past could be replayed.
func TestDrawIsTheSameInEveryVersion(t *testing.T) {
	r := record(t)
	got := fmt.Sprint(r.Panel, r.Leader, r.Reserves, r.BasisHash[:16], r.Seed[:16], r.Invited, r.Hash[:16])
	const want = "[E05 E02 E06]E02[E04 E08 E01 E03 E07]963a42d17c2f903dda3d86c2fa0785d0[E05 E04 E06]0509825b3055cf4c"
	if got != want {
		t.Errorf("got %s; want %s", got, want)
	}
	if got := fmt.Sprint(panel.Labels(5, "5f2c")); got != "[专家5 专家3 专家1 专家2 专家4]" {
		t.Errorf("labels %s", got)
	}
}

// alter changes one leaf of decoded JSON after another and calls each back.
func alter(v any, path string, set func(any), each func(path string)) {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			alter(inner, path+"."+key, func(n any) { v[key] = n }, each)
		}
	case []any:
		for i, inner := range v {
			alter(inner, fmt.Sprintf("%s[%d]", path, i), func(n any) { v[i] = n }, each)
		}
		set(append(slices.Clone(v), last(v)...))
		each(path + " with one more")
		if len(v) > 0 {
			set(v[1:])
			each(path + " without its first")
		}
		set(v)
	case string:
		set(v + "0")
		each(path)
		set(v)
	case json.Number:
		set(json.Number("9" + v.String()))
		each(path)
		set(v)
	case bool:
		set(!v)
		each(path)
		set(v)
	}
}

func last(list []any) []any {
	if len(list) == 0 {
		return []any{"IT"}
	}
	return list[len(list)-1:]
}

func TestVerifyFindsAnySingleAlteration(t *testing.T) {
	for name, r := range map[string]*panel.Record{"of a draw": record(t), "with absences": absent(t)} {
		t.Run(name, func(t *testing.T) { noticed(t, r) })
	}
}

// noticed alters a record wherever it can be altered.
func noticed(t *testing.T, r *panel.Record) {
	t.Helper()
	var tree any
	dec := json.NewDecoder(bytes.NewReader(r.JSON()))
	dec.UseNumber()
	if err := dec.Decode(&tree); err != nil {
		t.Fatal(err)
	}
	altered := 0
	alter(tree, "", func(any) {}, func(path string) {
		altered++
		body, err := json.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		r, err := panel.ReadRecord(body)
		if err != nil {
			return // no record any more
		}
		if r.Verify() == nil {
			t.Errorf("%s was altered, and nobody noticed", path)
		}
	})
	if altered < 200 {
		t.Errorf("only %d alterations were tried", altered)
	}
}

func TestVerifyNamesTheFirstDifference(t *testing.T) {
	tests := map[string]func(*panel.Record){
		"version":   func(r *panel.Record) { r.Version = 1 },
		"basisHash": func(r *panel.Record) { r.Basis.Pool[0].Load = 3 },
		"pool":      func(r *panel.Record) { slices.Reverse(r.Basis.Pool) },
		"excluded":  func(r *panel.Record) { r.Basis.Excluded[0].Bars[0].Text = "无" },
		"direct":    func(r *panel.Record) { r.Basis.Direct = []panel.Choice{{Code: "E01"}} },
		"seed":      func(r *panel.Record) { r.Value = "40718" },
		"panel":     func(r *panel.Record) { r.Panel[0], r.Reserves[0] = r.Reserves[0], r.Panel[0] },
		"leader":    func(r *panel.Record) { r.Leader = "E99" },
		"reserves":  func(r *panel.Record) { slices.Reverse(r.Reserves) },
		"invited":   func(r *panel.Record) { r.Late = []panel.Exclusion{} },
		"hash":      func(r *panel.Record) { r.ReadFrom = "别处" },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			r := record(t)
			change(r)
			err := r.Verify()
			word := " " + name + " "
			if name == "version" {
				word = "版本"
			}
			if err == nil || !strings.Contains(err.Error(), word) {
				t.Errorf("got %v", err)
			}
		})
	}
	for _, text := range []string{"", "{", "[]", `{"seed":"a","extra":1}`, `{"version":2,"basis":{}} {}`, `{"version":2}`} {
		if _, err := panel.ReadRecord([]byte(text)); err == nil {
			t.Errorf("%q is no record", text)
		}
	}
}

// Whoever keeps the file of the basis finds it in the record of the draw.
func TestABasisIsProvedBeforeAnythingIsDrawn(t *testing.T) {
	c := committed(t)
	if c.Drawn() || len(c.Panel) > 0 {
		t.Error("something is drawn")
	}
	back, err := panel.ReadRecord(c.JSON())
	if err != nil {
		t.Fatal(err)
	}
	if err := back.Verify(); err != nil {
		t.Error(err)
	}
	if r := record(t); r.BasisHash != c.BasisHash {
		t.Error("the draw is from another basis")
	}
	back.Basis.Source = "上证指数收盘"
	if back.Verify() == nil {
		t.Error("another public value was named, and nobody noticed")
	}
	other, err := c.Draw("40718", "开奖公告", nil)
	if err != nil || other.Seed == record(t).Seed {
		t.Errorf("another value gives the same seed (%v)", err)
	}
}

func TestNextReserve(t *testing.T) {
	r, err := committed(t).Draw("40719", "开奖公告", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("the first in order moves up", func(t *testing.T) {
		free := r.Panel[2]
		got, err := r.NextReserve([]string{free}, r.Panel[:2])
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(r.Reserves, got) {
			t.Errorf("%s is no reserve", got)
		}
	})
	t.Run("who declined is passed over", func(t *testing.T) {
		first, _ := r.NextReserve(r.Panel[2:], r.Panel[:2])
		second, err := r.NextReserve(append(slices.Clone(r.Panel[2:]), first), r.Panel[:2])
		if err != nil || second == first {
			t.Errorf("got %s after %s, %v", second, first, err)
		}
	})
	t.Run("when nobody is left the shortage is named", func(t *testing.T) {
		_, err := r.NextReserve(append(slices.Clone(r.Panel[2:]), r.Reserves...), r.Panel[:2])
		faults, _ := fault.Of(err)
		if len(faults) != 1 || faults[0].Code != fault.PoolTooSmall || !strings.Contains(faults[0].Message, "缺 1 人") {
			t.Errorf("got %v", err)
		}
	})
}

func TestReservesKeepTheNeed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pool, n := pools(t), needs(t)
		b, err := panel.NewBasis(subject, n, pool, nil, "source", "salt")
		if err != nil {
			return
		}
		r, err := panel.Commit(b).Draw(rapid.StringN(1, 8, -1).Draw(t, "value"), "page", nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Verify(); err != nil {
			t.Fatal(err)
		}
		seated := slices.Clone(r.Panel)
		var gone []string
		for range rapid.IntRange(1, 4).Draw(t, "leave") {
			i := rapid.IntRange(0, len(seated)-1).Draw(t, "who")
			gone = append(gone, seated[i])
			seated = slices.Delete(seated, i, i+1)
			next, err := r.NextReserve(gone, seated)
			if err != nil {
				return
			}
			seated = append(seated, next)
			var seats []panel.Entrant
			for _, code := range seated {
				seats = append(seats, b.Pool[slices.IndexFunc(b.Pool, func(e panel.Entrant) bool { return e.Code == code })])
			}
			if !meets(seats, n) || slices.Contains(gone, next) {
				t.Fatalf("%s for %v makes %v", next, gone, seated)
			}
		}
	})
}

func TestLabelsAreAPermutation(t *testing.T) {
	seen := map[string]int{}
	for seed := range 6_000 {
		labels := panel.Labels(3, fmt.Sprint(seed))
		if d := cmp.Diff([]string{"专家1", "专家2", "专家3"}, slices.Sorted(slices.Values(labels))); d != "" {
			t.Fatal(d)
		}
		seen[strings.Join(labels, "")]++
	}
	if x := chiSquare(seen, 6, 6_000); x > 20_515 { // 5 degrees, 0.1%
		t.Errorf("six orders: chi-square %d/1000 of %v", x, seen)
	}
}
