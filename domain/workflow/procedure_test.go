package workflow

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"hengxiao/ent/generated/ent/adjustment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	row "hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/selfevaluation"
)

func TestDeclarations(t *testing.T) {
	hold(t, procedure[stage]{
		table: declarations, names: StageNames, known: declaration.StageValidator, begin: draft, ends: Final,
		passed: map[stage]stages{
			approved:   {unit, screening, concluded, reported, pushed},
			rejected:   {unit, screening},
			concluded:  {unit, screening},
			collective: {unit, screening},
		},
	})
}

func TestSheets(t *testing.T) {
	hold(t, procedure[seat]{
		table: sheets, names: SheetNames, known: expertsheet.StatusValidator, begin: invited,
		ends:   seats{locked, declined, recused, void},
		passed: map[seat]seats{locked: {accepted, scoring, submitted}, reopened: {submitted}},
	})
}

func TestExperts(t *testing.T) {
	hold(t, procedure[entry]{
		table: experts, names: EntryNames, known: row.StatusValidator, begin: applied, ends: entries{active},
		open: true, // that an undone removal admits nobody is tested on rows
	})
}

func TestMonitorings(t *testing.T) {
	hold(t, procedure[monitorStage]{
		table: monitorings, names: MonitorStageNames, known: monitoring.StageValidator,
		begin: monitorPending, ends: monitorStages{monitorClosed},
		passed: map[monitorStage]monitorStages{
			monitorClosed: {monitorSubmitted}, monitorDisposed: {monitorWarned}, monitorSuspended: {monitorWarned},
		},
	})
}

func TestSelfEvaluations(t *testing.T) {
	hold(t, procedure[selfStage]{
		table: selfEvaluations, names: SelfStageNames, known: selfevaluation.StageValidator,
		begin: selfPending, ends: selfStages{selfPublished},
		passed: map[selfStage]selfStages{selfPublished: {selfUnit, selfSection, selfConfirmed}},
	})
}

func TestRollups(t *testing.T) {
	for name, p := range map[string]struct {
		table  []Step[rolledStage]
		others rolledStages // of the other table
		passed rolledStages
	}{
		"a unit's":             {rollups, rolledStages{rolledOffice}, rolledStages{rolledUnit, rolledSection}},
		"several departments'": {acrossRollups, rolledStages{rolledUnit, rolledDept, rolledSection}, rolledStages{rolledOffice}},
	} {
		t.Run(name, func(t *testing.T) {
			names := maps.Clone(RollupStageNames)
			for _, stage := range p.others {
				delete(names, stage)
			}
			hold(t, procedure[rolledStage]{
				table: p.table, names: names, known: rollup.StageValidator,
				begin: rolledDraft, ends: rolledStages{rolledConfirmed, rolledWithdrawn},
				passed: map[rolledStage]rolledStages{rolledConfirmed: p.passed},
			})
		})
	}
}

func TestAdjustments(t *testing.T) {
	hold(t, procedure[adjustStage]{
		table: adjustments, names: AdjustStageNames, known: adjustment.StageValidator,
		begin: adjustDraft, ends: adjustStages{adjustApproved, adjustRefused, adjustWithdrawn},
		passed: map[adjustStage]adjustStages{adjustApproved: {adjustUnit, adjustSection, adjustOffice}},
	})
}

func TestOveralls(t *testing.T) {
	hold(t, procedure[wholeStage]{
		table: overalls, names: OverallStageNames, known: overall.StageValidator,
		begin: wholeDraft, ends: wholeStages{wholeScored},
		passed: map[wholeStage]wholeStages{wholeScored: {wholeUnit, wholeSection, wholeOffice, wholeConfirmed, wholeSigning, wholeCheck}},
	})
}

func TestEvaluations(t *testing.T) {
	for name, table := range map[string][]Step[evalStage]{"financial": financial, "departmental": departmental} {
		t.Run(name, func(t *testing.T) {
			hold(t, procedure[evalStage]{
				table: table, names: EvaluationStageNames, known: evaluation.StageValidator,
				begin: evalSelected, ends: evalStages{evalApplied},
				passed: map[evalStage]evalStages{
					evalApplied:   {evalPlan, evalPlanned, evalData, evalScoring, evalDraft, evalOpinion, evalCheck, evalFinal},
					evalRectified: {evalFinal, evalRectifying},
				},
				open: true, // what is applied may be published
			})
		})
	}
}

func TestProblems(t *testing.T) {
	hold(t, procedure[item]{
		table: problems, names: ProblemNames, known: problem.StatusValidator, begin: itemOpen, ends: items{itemDone, itemLasting},
		passed: map[item]items{itemDone: {itemProved}, itemLasting: {itemProved}},
	})
}

// In a 部门评价 the department does, and hears, what the office does in the bureau's own.
func TestDepartmentActsForTheOffice(t *testing.T) {
	for i, s := range departmental {
		named := append(slices.Clone(s.Roles), s.Notify...)
		if slices.Contains(named, office) {
			t.Errorf("%s names the office", s.Action)
		}
		if slices.Contains(financial[i].Roles, office) != slices.Contains(s.Roles, depart) {
			t.Errorf("%s: the department may %v, the office %v", s.Action, s.Roles, financial[i].Roles)
		}
	}
}

// procedure is a table and what holds for it.
type procedure[Stage ~string] struct {
	table  []Step[Stage]
	names  map[Stage]string
	known  func(Stage) error
	begin  Stage
	ends   []Stage
	passed map[Stage][]Stage // what every way to a stage passes
	open   bool              // what has come to its end may go on
}

func hold[Stage ~string](t *testing.T, p procedure[Stage]) {
	t.Helper()
	met := map[Stage]bool{p.begin: true}
	taken := map[string]bool{}
	for _, s := range p.table {
		if s.NameZh == "" || len(s.Roles) == 0 {
			t.Errorf("%s has no name, or nobody takes it", s.Action)
		}
		met[s.To] = true
		for _, from := range s.From {
			met[from] = true
			if once := fmt.Sprint(from, " ", s.Action); taken[once] {
				t.Errorf("%s leads to two places", once)
			} else {
				taken[once] = true
			}
			if slices.Contains(p.ends, from) && !p.open {
				t.Errorf("%s goes on from the end %s", s.Action, from)
			}
		}
	}
	for stage := range met {
		if err := p.known(stage); err != nil {
			t.Error(err)
		}
		if p.names[stage] == "" {
			t.Errorf("%s has no name", stage)
		}
		if !slices.ContainsFunc(p.ends, func(end Stage) bool { return p.reach(stage, "")[end] }) && !slices.Contains(p.ends, stage) {
			t.Errorf("nothing leads from %s to an end", stage)
		}
	}
	for stage := range p.names {
		if !p.reach(p.begin, "")[stage] && stage != p.begin {
			t.Errorf("no step leads to %s", stage)
		}
	}
	for to, all := range p.passed {
		for _, by := range all {
			if p.reach(p.begin, by)[to] {
				t.Errorf("a way leads to %s past %s", to, by)
			}
		}
	}
}

// reach are the stages that steps lead to, but none through a closed one.
func (p procedure[Stage]) reach(from, closed Stage) map[Stage]bool {
	seen := map[Stage]bool{}
	for todo := []Stage{from}; len(todo) > 0; todo = todo[1:] {
		for _, s := range p.table {
			if slices.Contains(s.From, todo[0]) && s.To != closed && !seen[s.To] {
				seen[s.To] = true
				todo = append(todo, s.To)
			}
		}
	}
	return seen
}
