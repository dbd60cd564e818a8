package calibration_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/calibration"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent/reviewround"
)

func told(f *calibration.Figure) string {
	if f.Value == nil {
		return string(f.Reading)
	}
	text := fmt.Sprintf("%s %s", *f.Value, f.Reading)
	if f.Error != nil {
		text += " ± " + string(*f.Error)
	}
	return text
}

func TestABatchIsWeighedFromItsClosedRounds(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		q := d.quality(domaintest.Office)
		if q.SheetCount != 9 || q.ProjectCount != 3 || q.ExpertCount != 3 || q.GroupCount != 1 || q.SmallPanels != 0 {
			t.Errorf("counted %+v", q)
		}
		if got := told(q.Agreement.Opinions); got != "ALIKE" {
			t.Errorf("α of one and the same opinion: %s", got)
		}
		// All rank the projects alike; their levels lie ten points apart.
		if len(q.Panels) != 1 || told(q.Panels[0].Concordance) != "1.000 PLAIN" || told(q.Panels[0].ThreeK) != "0.928 PLAIN" {
			t.Errorf("panels: %+v", q.Panels)
		}
		// By hand: b = Σ(total−mean)/(3+2); 99.52 left at 9−3−3+2·0.9 degrees, times 2/15.
		got := map[string][]string{}
		for _, e := range q.Experts {
			got[e.Reviewer.Expert.Code] = []string{told(e.Mean), told(e.Others), told(e.Bias), told(e.Leniency),
				told(e.Correlation), told(e.SuggestedCut), told(e.FinalCut), told(e.TextLength), told(e.DroppedShare), told(e.Minutes)}
		}
		want := map[string][]string{
			"E01": {"90.00 PLAIN", "75.67 PLAIN", "14.33 PLAIN", "5.73 LENIENT ± 1.66", "1.0000 PLAIN", "0.0500 PLAIN", "0.1000 PLAIN", "38 PLAIN", "FEW", "FEW"},
			"E02": {"80.67 PLAIN", "80.33 PLAIN", "0.33 PLAIN", "0.13 USUAL ± 1.66", "1.0000 PLAIN", "0.0500 PLAIN", "0.1000 PLAIN", "38 PLAIN", "FEW", "FEW"},
			"E03": {"70.67 PLAIN", "85.33 PLAIN", "-14.67 PLAIN", "-5.87 STRICT ± 1.66", "1.0000 PLAIN", "0.0500 PLAIN", "0.1000 PLAIN", "38 PLAIN", "FEW", "FEW"},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestRawScoresStandBesideTheFigures(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		q := d.quality(domaintest.Auditor)
		two := 2
		rows := q.Projects(&two, nil)
		if len(rows) != 2 || fmt.Sprint(rows[0].Totals) != "[90.00 80.00 70.00]" {
			t.Errorf("projects: %+v", rows)
		}
		if page := q.Sheets(nil, nil, nil); page.Total != 9 || *page.Rows[0].Off != "15.00" || page.Rows[0].Sheet.Total.String() != "90.00" {
			t.Errorf("sheets: %+v", page)
		}
		id := q.Experts[0].Reviewer.SheetID
		own := q.Sheets(&calibration.SheetsOf{ExpertOf: &id}, nil, nil)
		if own.Total != 3 {
			t.Errorf("an expert has %d sheets", own.Total)
		}
		for _, s := range own.Rows {
			if s.Reviewer.SheetID != id {
				t.Errorf("%s is another's sheet", s.Sheet.ID)
			}
		}
		if panel := q.Sheets(&calibration.SheetsOf{PanelOf: &id, DeclarationID: &rows[0].DeclarationID}, nil, nil); panel.Total != 3 {
			t.Errorf("the panel has %d sheets of the project", panel.Total)
		}
		yes := true
		if dropped := q.Sheets(&calibration.SheetsOf{Dropped: &yes}, nil, nil); dropped.Total != q.Dropped {
			t.Errorf("%d dropped, %d listed", q.Dropped, dropped.Total)
		}
		if far := q.Sheets(&calibration.SheetsOf{Far: &yes}, nil, nil); far.Total != q.Far {
			t.Errorf("%d far off, %d listed", q.Far, far.Total)
		}
		stranger := d.Batch.ID
		if none := q.Sheets(&calibration.SheetsOf{ExpertOf: &stranger}, nil, nil); none.Total != 0 {
			t.Errorf("nobody's sheets are %d", none.Total)
		}
	})
}

func TestBelowThreeNothingIsTold(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.reviewed("212001", reviewround.StatusCLOSED, given{domaintest.Expert4, "60"}, given{domaintest.Expert5, "61"}, given{domaintest.Expert6, "62"})
		q := d.quality(domaintest.Office)
		if q.SmallPanels != 1 || len(q.Panels) != 1 || q.GroupCount != 2 {
			t.Errorf("%d panels, %d small, %d groups", len(q.Panels), q.SmallPanels, q.GroupCount)
		}
		for _, e := range q.Experts {
			few := told(e.Mean) == "FEW" && told(e.Leniency) == "FEW" && told(e.Correlation) == "FEW" && e.Far == nil
			if few != (e.Sheets < 3) {
				t.Errorf("%s with %d sheets: %s", e.Reviewer.Expert.Code, e.Sheets, told(e.Mean))
			}
		}
	})
}

// text is all that the figures say.
func text(t *testing.T, q *calibration.ReviewQuality) string {
	t.Helper()
	hundred := 100
	body, err := json.Marshal([]any{q.SheetCount, q.Far, q.Agreement, q.Experts, q.Panels, q.Projects(&hundred, nil), q.Sheets(nil, &hundred, nil)})
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestWhatIsOpenMovesNoFigure(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		before := text(t, d.quality(domaintest.Office))
		for _, status := range []reviewround.Status{reviewround.StatusINDIVIDUAL, reviewround.StatusCOLLECTIVE} {
			d.reviewed("205101", status, panelOf("10 99 50")...)
			if after := text(t, d.quality(domaintest.Office)); after != before {
				t.Errorf("a round that is %s changes\n%s\nto\n%s", status, before, after)
			}
		}
	})
}

func TestALeaderWeighsThePortfolioAlone(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.reviewed("212001", reviewround.StatusCLOSED, given{domaintest.Expert4, "60"}, given{domaintest.Expert5, "61"}, given{domaintest.Expert6, "62"})
		all, own := d.quality(domaintest.Leader), d.portfolio("KS_CITY")
		if all.ProjectCount != 4 || own.ProjectCount != 1 || own.SheetCount != 3 {
			t.Errorf("all %d projects, in charge of %d", all.ProjectCount, own.ProjectCount)
		}
		if told(own.Agreement.Totals) != "FEW" {
			t.Errorf("one project's agreement: %s", told(own.Agreement.Totals))
		}
	})
}

func TestOfARoundOnlyItsReadersKnow(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		for _, who := range []domaintest.Persona{domaintest.Section, domaintest.Clerk2, domaintest.Budget, domaintest.Expert7} {
			if q := d.quality(who); q.SheetCount != 0 || len(q.Experts) != 0 || strings.Contains(text(t, q), "90.00") {
				t.Errorf("%s weighs %d sheets", who, q.SheetCount)
			}
		}
		_, err := calibration.Quality(d.As(domaintest.ClerkOther), d.Client, d.Batch.ID)
		if faults, ok := fault.Of(err); !ok || faults[0].Code != fault.NotFound {
			t.Errorf("the other division: %v", err)
		}
	})
}

func TestWhoMayNotBeNamedHasANumber(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		// An expert at the closed end of a round sees the own sheets, and no name but the own.
		for _, e := range d.quality(domaintest.Expert1).Experts {
			if e.Reviewer.Expert != nil && e.Reviewer.Expert.ID != d.Experts[domaintest.Expert1].ID || e.Reviewer.No == 0 {
				t.Errorf("named: %+v", e.Reviewer)
			}
		}
	})
}
