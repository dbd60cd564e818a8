package scoring_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	row "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/term"
)

// aspects gives each item of the five aspects so many points, but for some.
func aspects(points string, but map[string]string) (map[string]*big.Rat, exact.Points) {
	items, total := map[string]*big.Rat{}, exact.Points(0)
	for _, it := range shipped.ExAnte.Items() {
		p := exact.MustPoints(points)
		if other, ok := but[it.Code]; ok {
			p = exact.MustPoints(other)
		}
		items[it.Code] = p.Rat()
		total += p
	}
	return items, total
}

func TestWhatTheFiveAspectsComeTo(t *testing.T) {
	tests := map[string]struct {
		points string
		but    map[string]string
		want   string
		vetoes []string
	}{
		"all points":                       {"5", nil, "SUPPORT", nil},
		"80 exactly supports":              {"4", nil, "SUPPORT", nil},
		"a hundredth below 80":             {"4", map[string]string{"E1": "3.99"}, "SUPPORT_AFTER_CHANGE", nil},
		"60 exactly supports after change": {"3", nil, "SUPPORT_AFTER_CHANGE", nil},
		"below 60":                         {"3", map[string]string{"E1": "2.99"}, "REJECT", nil},
		"no need: refused whatever the total": {"5", map[string]string{"N1": "0", "N2": "1.99"}, "REJECT",
			[]string{"立项必要性低于 12 分"}},
		"need of 12 exactly holds": {"5", map[string]string{"N1": "0", "N2": "2"}, "SUPPORT", nil},
		"an unlawful source: refused whatever the total": {"5", map[string]string{"R1": "2.99"}, "REJECT",
			[]string{"来源合规评为差"}},
		"both vetoes": {"5", map[string]string{"N1": "0", "N2": "0", "R1": "0"}, "REJECT",
			[]string{"立项必要性低于 12 分", "来源合规评为差"}},
		"nothing given": {"0", nil, "REJECT", []string{"立项必要性低于 12 分", "来源合规评为差"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			items, total := aspects(tt.points, tt.but)
			got := scoring.Recommend(items, total, shipped.ExAnte)
			if got.Code != tt.want || got.Refused != (tt.want == "REJECT") {
				t.Errorf("%s of %s, refused %v; want %s", got.Code, total, got.Refused, tt.want)
			}
			if diff := cmp.Diff(append([]string{}, tt.vetoes...), got.Vetoes); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAMeanIsComparedUnrounded(t *testing.T) {
	points := map[string][]exact.Points{}
	for _, it := range shipped.ExAnte.Items() {
		points[it.Code] = []exact.Points{500, 500, 500}
	}
	points["R1"] = []exact.Points{300, 300, 299} // 2.99666…, which two decimals would call 3.00
	form := shipped.ExAnte.Sheet(shipped.ExpertForm)
	if got := scoring.RecommendMeans(points, 100_00, form); got.Code != "REJECT" || got.Because != "来源合规评为差（2.997 分）" {
		t.Errorf("%s: %s", got.Code, got.Because)
	}
	for total, want := range map[exact.Points]string{60_00: "PASS", 59_99: "FAIL"} {
		if got := scoring.RecommendMeans(points, total, shipped.ExpertForm); got.Code != want || got.Refused != (want == "FAIL") {
			t.Errorf("by the four principles %s is a %s", total, got.Code)
		}
	}
}

// assessing are the yardsticks of a project that is judged by the five aspects.
func assessing() *standard.Set {
	set, from := *shipped, exact.MustMoney("500")
	settings := *set.Settings
	settings.Scoring.ExAnteFrom = &from
	set.Settings = &settings
	return set.For(true, exact.MustMoney("980"))
}

func TestAVetoAgainstAnOpinion(t *testing.T) {
	set := assessing()
	by := func(o term.Opinion, amount string, but map[string]string) []string {
		s := sheet(opinion(o, amount))
		s.Items = nil
		for _, it := range set.ExpertForm.Items() {
			points := it.Weight
			if p, ok := but[it.Code]; ok {
				points = exact.MustPoints(p)
			}
			s.Items = append(s.Items, scoring.ItemScore{Code: it.Code, Points: &points, Comment: strings.Repeat("因", 10)})
		}
		return listed(scoring.CheckSheet(s, asked, set))
	}
	unlawful := map[string]string{"R1": "0"}
	tests := map[string]struct {
		got, want []string
	}{
		"who sees no veto agrees": {by(term.Agree, "980", nil), nil},
		"who sees a veto does not agree": {by(term.Agree, "980", unlawful),
			[]string{`E_SCORE_RANGE at "opinion": 来源合规评为差，结论为“建议不予支持”，不能同意立项`}},
		"who sees a veto may disagree": {by(term.Disagree, "0", unlawful), nil},
		"who disagrees without one is below": {by(term.Disagree, "0", nil),
			[]string{`E_SCORE_RANGE at "opinion": 不同意立项时总分应低于 60.00 分，现为 100.00`}},
		"points have two decimals": {by(term.Agree, "980", map[string]string{"E1": "4.25"}), nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// assessed makes the batch measure new projects of any amount by the five aspects.
func (p *project) assessed() {
	p.t.Helper()
	old := must(p.Client.Standard.Query().Where(row.Kind(string(standard.KindSettings))).Only(p.Machine()))(p.t)
	body := strings.Replace(old.Body, `"minSheets"`, `"exAnteFrom": "0", "minSheets"`, 1)
	settings := must(p.Client.Standard.Create().SetDivision(old.Division).SetKind(old.Kind).SetCode("EX_ANTE_ALWAYS").SetEdition(1).
		SetNameZh("事前绩效评估").SetBody(body).SetHash("-").SetStatus(row.StatusPUBLISHED).SetPublishedAt(p.Clock.Now()).Save(p.Machine()))(p.t)
	standards := p.Batch.Standards
	for i, id := range standards {
		if id == old.ID {
			standards[i] = settings.ID
		}
	}
	must(p.Client.Batch.UpdateOneID(p.Batch.ID).SetStandards(standards).Save(p.Machine()))(p.t)
	must(p.Client.Declaration.UpdateOneID(p.id).SetNature("NEW").Save(p.Machine()))(p.t)
}

func TestANewProjectIsAssessedByTheFiveAspects(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		p := scored(t, h, 3)
		p.assessed()
		one := p.sheets(expertsheet.StatusSCORING)[0]
		form := must(scoring.FormOf(p.expert(one), h.Client, one))(t)
		if form.Code != shipped.ExAnte.Code || len(form.Items()) != 20 {
			t.Fatalf("the sheet is %s of %d items", form.Code, len(form.Items()))
		}
		for _, s := range p.sheets(expertsheet.StatusSCORING) {
			p.by = form
			p.agree(s, 80)
			p.submit(s)
		}
		d, round := p.now(), p.round()
		if d.Stage != declaration.StageREVIEW_CLOSED || *d.Score != exact.MustPoints("80") {
			t.Fatalf("the declaration stands at %s with %v", d.Stage, d.Score)
		}
		tally := must(scoring.Tally(h.As(domaintest.Office), h.Client, round.ID))(t)
		if len(tally.Items) != 20 || tally.Recommendation == nil || tally.Recommendation.Code != "SUPPORT" {
			t.Errorf("%d items recommend %+v", len(tally.Items), tally.Recommendation)
		}
	})
}
