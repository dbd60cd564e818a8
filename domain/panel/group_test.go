package panel_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/assign"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
)

// like are four projects of two units; two experts have worked for one of these.
func like(change ...func(*panel.GroupBasis)) panel.GroupBasis {
	b := panel.GroupBasis{Day: "2027-09-20", Need: need(3), Fields: []string{"IT"}, Goal: assign.Least, Source: "排列5开奖号码", Salt: "salt"}
	for i, unit := range []string{"205101", "205101", "205102", "205102"} {
		b.Projects = append(b.Projects, panel.Project{Code: fmt.Sprintf("2027-%s-%03d", unit, i+1), Unit: unit, Department: "205001"})
	}
	for i := range 10 {
		e := entrant(fmt.Sprintf("E%02d", i+1), []string{"IT", "LAW"}[i%2])
		e.Load = i % 3
		if i < 2 {
			e.Relations = []panel.Relation{{To: "205101", Reason: panel.Employed, Source: "本人声明"}}
		}
		b.Pool = append(b.Pool, e)
	}
	b.Pool[8], b.Pool[9] = at(b.Pool[8], "一局", "GOV"), at(b.Pool[9], "二局", "GOV")
	for _, c := range change {
		c(&b)
	}
	return b
}

func fixed(t *testing.T, change ...func(*panel.GroupBasis)) *panel.GroupRecord {
	t.Helper()
	b, err := panel.NewGroup(like(change...))
	if err != nil {
		t.Fatal(err)
	}
	return panel.CommitGroup(b)
}

func drawnTogether(t *testing.T, late map[string][]panel.Exclusion, change ...func(*panel.GroupBasis)) *panel.GroupRecord {
	t.Helper()
	r, err := fixed(t, change...).Draw(t.Context(), "40719", "开奖公告", late)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestPanelsDrawnTogetherKeepToEveryLimit(t *testing.T) {
	tight := func(b *panel.GroupBasis) {
		b.Need.YearlyLoad = 3
		b.Apart = [][2]string{{"E04", "E03"}}
	}
	for value := range 40 {
		r, err := fixed(t, tight).Draw(t.Context(), fmt.Sprint(value), "公告", nil)
		if err != nil {
			t.Fatal(err)
		}
		loads := map[string]int{}
		for _, p := range r.Panels {
			own := 0
			for _, code := range p.Panel {
				e := r.Basis.Pool[slices.IndexFunc(r.Basis.Pool, func(e panel.Entrant) bool { return e.Code == code })]
				if loads[code]++; loads[code]+e.Load > 3 {
					t.Errorf("%s has too many", code)
				}
				if e.EmployerKind == "GOV" {
					own++
				}
				if len(e.Relations) > 0 && strings.Contains(p.Project, "205101") {
					t.Errorf("%s must not judge %s", code, p.Project)
				}
			}
			if len(p.Panel) != 3 || own > 1 || !slices.Contains(p.Panel, p.Leader) ||
				slices.Contains(p.Panel, "E03") && slices.Contains(p.Panel, "E04") {
				t.Errorf("%s is judged by %v", p.Project, p.Panel)
			}
		}
		if err := r.Verify(); err != nil {
			t.Fatal(err)
		}
	}
}

// Whoever has judged little is asked more, and not everything: twenty panels of three are
// filled by ten experts of no load and forty of one with nobody above two.
func TestLoadsOfAGroupAreSpread(t *testing.T) {
	wide := func(b *panel.GroupBasis) {
		b.Need.YearlyLoad, b.Pool, b.Projects = 20, nil, nil
		for i := range 50 {
			e := entrant(fmt.Sprintf("E%02d", i+1), "IT")
			e.Load = min(i/10, 1)
			b.Pool = append(b.Pool, e)
		}
		for i := range 20 {
			b.Projects = append(b.Projects, panel.Project{Code: fmt.Sprintf("2027-205101-%03d", i+1), Unit: "205101", Department: "205001"})
		}
	}
	for _, goal := range []assign.Goal{assign.Least, assign.Fair} {
		r := drawnTogether(t, nil, wide, func(b *panel.GroupBasis) { b.Goal = goal })
		loads := map[string]int{}
		for _, p := range r.Panels {
			for _, code := range p.Panel {
				loads[code]++
			}
		}
		for _, e := range r.Basis.Pool {
			if n := e.Load + loads[e.Code]; n != 2 {
				t.Errorf("%s: %s with %d has %d by then", goal, e.Code, e.Load, n)
			}
		}
		if r.Total != 50 || r.Verify() != nil {
			t.Errorf("%s: %d in all, %v", goal, r.Total, r.Verify())
		}
		flat := fixed(t, wide, func(b *panel.GroupBasis) { b.Goal = goal })
		flat.Version = 4
		old, err := flat.Draw(t.Context(), "1", "公告", nil)
		if err != nil || old.Total != 0 || old.Verify() != nil {
			t.Errorf("%s: drawn when loads were flat it is not replayed so: %v", goal, err)
		}
	}
}

// At most two of a house is two and not one; what was drawn when it was one is replayed so.
func TestTwoOfAHouseMaySitTogether(t *testing.T) {
	house := func(n int) func(*panel.GroupBasis) {
		return func(b *panel.GroupBasis) {
			b.Need.PerEmployer, b.Need.YearlyLoad, b.Pool = 2, 20, b.Pool[:n+1]
			for i := range n {
				b.Pool[i] = at(b.Pool[i], "某高校", "COLLEGE")
				b.Pool[i].Relations = nil
			}
			b.Pool[n] = at(b.Pool[n], "某研究所", "PUBLIC")
			b.Pool[n].Relations = nil
		}
	}
	r := drawnTogether(t, nil, house(4))
	ofHouse := func(codes []string) (n int) {
		for _, e := range r.Basis.Pool[:4] {
			if slices.Contains(codes, e.Code) {
				n++
			}
		}
		return n
	}
	for _, p := range r.Panels {
		if len(p.Panel) != 3 || ofHouse(p.Panel) != 2 {
			t.Errorf("%s is judged by %v", p.Project, p.Panel)
		}
	}
	if err := r.Verify(); err != nil {
		t.Error(err)
	}
	strict := fixed(t, house(4), func(b *panel.GroupBasis) { b.Pool = append(b.Pool, like().Pool[5:]...) })
	strict.Version = 2
	old, err := strict.Draw(t.Context(), "1", "公告", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range old.Panels {
		if n := ofHouse(p.Panel); n > 1 {
			t.Errorf("in the strict version %d of a house judge %s", n, p.Project)
		}
	}
	if err := old.Verify(); err != nil {
		t.Error(err)
	}
}

func TestAGroupRecordIsProof(t *testing.T) {
	late := map[string][]panel.Exclusion{}
	would := drawnTogether(t, nil)
	out := would.Panels[2]
	late[out.Project] = []panel.Exclusion{{Code: out.Panel[0], Bars: []panel.Bar{{Reason: panel.Asked, Text: "本人申请回避", Source: "评审记录"}}}}
	r := drawnTogether(t, late)
	if got := r.Panels[2]; got.Invited[0] != out.Reserves[0] || !slices.Equal(got.Panel, out.Panel) {
		t.Errorf("%s gives way to %v, of %v", out.Panel[0], got.Invited, out.Reserves)
	}
	if fixed(t).Verify() != nil || fixed(t).Drawn() || r.BasisHash != fixed(t).BasisHash {
		t.Error("the basis is no proof")
	}
	back, err := panel.ReadProof(r.JSON())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(panel.Proof(r), back); diff != "" {
		t.Error(diff)
	}
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
		if p, err := panel.ReadProof(body); err == nil && p.Verify() == nil {
			t.Errorf("%s was altered, and nobody noticed", path)
		}
	})
	if altered < 200 {
		t.Errorf("only %d alterations were tried", altered)
	}
}

func TestTheFieldsSitInEveryPanel(t *testing.T) {
	r := drawnTogether(t, nil, func(b *panel.GroupBasis) {
		b.Need.Fields = []panel.FieldNeed{{Field: "LAW", Count: 1}, {Field: "IT", Count: 1}}
	})
	for _, p := range r.Panels {
		fields := map[string]int{}
		for _, code := range p.Panel {
			fields[r.Basis.Pool[slices.IndexFunc(r.Basis.Pool, func(e panel.Entrant) bool { return e.Code == code })].Fields[0]]++
		}
		if fields["LAW"] == 0 || fields["IT"] == 0 {
			t.Errorf("%s is judged by %v", p.Project, fields)
		}
	}
	if err := r.Verify(); err != nil {
		t.Error(err)
	}
	_, err := panel.NewGroup(like(func(b *panel.GroupBasis) {
		b.Need.Fields = []panel.FieldNeed{{Field: "LAW", Count: 2}, {Field: "IT", Count: 2}}
	}))
	if faults, _ := fault.Of(err); len(faults) != 1 || faults[0].Path != "needs" {
		t.Errorf("four seats by field in panels of three: %v", err)
	}
}

// A reserve whose year the plan fills up does not move up elsewhere.
func TestALateSeatGoesToWhoHasRoom(t *testing.T) {
	full := func(b *panel.GroupBasis) { b.Need.YearlyLoad = 3 }
	would := drawnTogether(t, nil, full)
	late := map[string][]panel.Exclusion{}
	for _, p := range would.Panels {
		late[p.Project] = []panel.Exclusion{{Code: p.Panel[0], Bars: []panel.Bar{{Reason: panel.Asked}}}}
	}
	r := drawnTogether(t, late, full)
	loads := map[string]int{}
	for _, e := range r.Basis.Pool {
		loads[e.Code] = e.Load
	}
	for _, p := range r.Panels {
		for at, code := range p.Invited {
			loads[code]++
			if code != "" && code != p.Panel[at] && loads[code] > 3 {
				t.Errorf("%s moves up beyond what he may take", code)
			}
		}
	}
	if err := r.Verify(); err != nil {
		t.Error(err)
	}
}

func TestWhyAGroupCannotBeDrawnIsSaid(t *testing.T) {
	tests := map[string]struct {
		change func(*panel.GroupBasis)
		want   string
	}{
		"too few people": {func(b *panel.GroupBasis) { b.Pool = b.Pool[:2] }, "受“专家库人数”限制"},
		"too many barred": {func(b *panel.GroupBasis) {
			for i := range 8 {
				b.Pool[i].Relations = []panel.Relation{{To: "205101", Reason: panel.Employed}}
			}
		}, "受“回避与在库条件”限制：2027-205101-001 1 个项目共需 3 席，最多只能安排 2 席"},
		"too many who sit apart": {func(b *panel.GroupBasis) {
			for i := range b.Pool {
				b.Pool[i] = at(b.Pool[i], fmt.Sprint("局", i), "GOV")
			}
		}, "不同组”限制"},
		"too few of a field": {func(b *panel.GroupBasis) {
			b.Need.Fields = []panel.FieldNeed{{Field: "ART", NameZh: "文艺", Count: 1}}
			b.Pool[9].Fields, b.Pool[9].Load = []string{"ART"}, 5
		}, "受“专家年度评审次数上限”限制：2027-205101-001、2027-205101-002、2027-205102-003、2027-205102-004 4 个项目共需“文艺”领域 4 席，最多只能安排 3 席"},
		"none of a field": {func(b *panel.GroupBasis) {
			b.Need.Fields = []panel.FieldNeed{{Field: "ART", NameZh: "文艺", Count: 1}}
		},
			"受“各组必有的专业领域”限制"},
		"too much for all": {func(b *panel.GroupBasis) { b.Need.YearlyLoad = 2 }, "年度评审次数上限"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := fixed(t, tt.change).Draw(t.Context(), "1", "公告", nil)
			faults, _ := fault.Of(err)
			if len(faults) != 1 || faults[0].Code != fault.PoolTooSmall || !strings.Contains(faults[0].Message, tt.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}
