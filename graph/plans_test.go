package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/scoreline"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// walks tells whether a plan reads a large table from end to end; sorts, whether it
// sorts what it found before the first row; counts, whether from an index alone.
func walks(plan []string) bool {
	for _, line := range plan {
		for _, table := range large {
			if strings.Contains(line, "Seq Scan on "+table) || strings.TrimSpace(line) == "SCAN "+table {
				return true
			}
		}
	}
	return false
}

func sorts(plan []string) bool {
	for _, line := range plan {
		line = strings.TrimLeft(line, " ->")
		if strings.HasPrefix(line, "Sort  (") || strings.Contains(line, "TEMP B-TREE FOR ORDER BY") {
			return true
		}
	}
	return false
}

func fromIndex(plan []string) bool {
	text := strings.Join(plan, "\n")
	return strings.Contains(text, "Index Only Scan") || strings.Contains(text, "COVERING INDEX")
}

const (
	byCode = "orderBy: { field: CODE, direction: ASC }, first: 20) { totalCount edges { node { id code nameZh unit { nameZh } } } } }"
	newest = "first: 20) { totalCount edges { node { id createdAt } } } }"
)

func TestNoListReadsAllRowsToShowAPage(t *testing.T) {
	lists := []struct {
		who, query string
		few        bool // what the viewer may see is little, and may be read and sorted
	}{
		{"office", "{ projects(" + byCode, false},
		{"office", "{ projects(filter: { status: ACTIVE }, " + byCode, false},
		{"office", "{ projects(filter: { unitCode: \"400100\" }, " + byCode, false},
		{"office", "{ projects(filter: { sectionCode: \"KS_EDU\" }, " + byCode, false},
		{"office", "{ projects(orderBy: { field: NAME_ZH, direction: DESC }, " + newest, false},
		{"office", "{ projects(" + newest, false},
		{"section", "{ projects(filter: { status: ACTIVE }, " + byCode, false},
		{"clerk", "{ projects(" + byCode, false},
		{"expert", "{ projects(" + byCode, true},
		{"office", "{ declarations(" + byCode, false},
		{"office", "{ declarations(filter: { stages: [SECTION_REVIEW] }, " + byCode, false},
		{"office", "{ declarations(filter: { budgetYear: 2027 }, " + byCode, false},
		{"office", "{ declarations(filter: { budgetYear: 2027, outcome: EXPERT, stages: [APPROVED] }, " + byCode, true},
		{"office", "{ declarations(filter: { keyword: \"养护\" }, " + byCode, false},
		{"office", "{ declarations(filter: { outcome: EXPERT, amountFrom: \"100\" }, " + byCode, false},
		{"office", "{ declarations(filter: { unitCode: \"400100\" }, " + byCode, false},
		{"office", "{ declarations(" + newest, false},
		{"section", "{ declarations(" + byCode, false},
		{"section", "{ declarations(filter: { stages: [SECTION_REVIEW] }, " + byCode, true},
		{"clerk", "{ declarations(" + byCode, false},
		{"expert", "{ declarations(" + byCode, true},
		{"office", "{ notices(" + newest, false},
		{"office", "{ notices(unread: true, " + newest, true},
		{"office", "{ auditEvents(first: 20) { totalCount edges { node { id } } } }", false},
		{"office", "{ auditEvents(filter: { objectType: \"Declaration\", objectID: \"7\" }, first: 20) { totalCount edges { node { id } } } }", false},
		{"office", "{ auditEvents(filter: { actorLogin: \"office\" }, first: 20) { totalCount edges { node { id } } } }", false},
		{"clerk", "{ auditEvents(first: 20) { totalCount edges { node { id } } } }", false},
		{"expert", "{ mySheets(" + newest, true},
	}
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			g, people := grow(t, kind)
			for _, list := range lists {
				statements := g.statements(people[list.who], list.query)
				if len(statements) < 2 {
					t.Errorf("%s asks %s with %d statements; want a count and a page", list.who, list.query, len(statements))
				}
				for _, text := range statements {
					plan := g.plan(text)
					count := strings.HasPrefix(text, "SELECT COUNT")
					switch {
					case walks(plan):
						t.Errorf("%s reads all rows of %s\n%s\n%s", list.who, list.query, text, strings.Join(plan, "\n"))
					case sorts(plan) && !list.few:
						t.Errorf("%s sorts all rows of %s\n%s\n%s", list.who, list.query, text, strings.Join(plan, "\n"))
					case count && !fromIndex(plan) && !list.few:
						t.Errorf("%s counts the rows of %s, not an index\n%s\n%s", list.who, list.query, text, strings.Join(plan, "\n"))
					}
				}
			}
		})
	}
}

// Forms and records make rows wide: what a dashboard counts stands in indexes.
func TestADashboardIsReadFromIndexesAlone(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			g, people := grow(t, kind)
			asked := g.statements(people["office"], dashboard)
			if len(asked) < 4 {
				t.Errorf("it asks %q", asked)
			}
			for _, text := range asked {
				plan := g.plan(text)
				for _, line := range plan {
					if strings.Contains(line, "Seq Scan") || strings.Contains(line, "Index Scan") || strings.Contains(line, " USING INDEX ") || strings.HasPrefix(line, "SCAN ") {
						t.Errorf("rows are read for\n%s\n%s", text, strings.Join(plan, "\n"))
						break
					}
				}
			}
		})
	}
}

func TestSavingAScoreReadsItsOwnRowsAlone(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			g, people := grow(t, kind)
			expert, machine := people["expert"], viewer.Machine(clock.NewContext(t.Context(), clock.System{}), division, "an open sheet")
			sheet := g.Client.ExpertSheet.Query().Where(expertsheet.ExpertID(*expert.ExpertID)).FirstX(machine)
			sheet.Update().SetStatus(expertsheet.StatusSCORING).SetDueAt(time.Now().Add(time.Hour)).ExecX(machine)
			g.Client.ScoreLine.Delete().Where(scoreline.SheetID(sheet.ID)).ExecX(machine)
			save := fmt.Sprintf("mutation { saveScore(input: {sheetID: %q, item: \"C1\", points: \"3\"}) { total lines { item points } } }", sheet.ID)
			for _, text := range g.statements(expert, save) {
				plan := g.plan(text)
				if all := strings.Join(plan, "\n"); walks(plan) || strings.Contains(all, "(division=?)") { // a division is all rows of a server for one
					t.Errorf("it reads all rows of something\n%s\n%s", text, strings.Join(plan, "\n"))
				}
			}
		})
	}
}

// SQLite makes a list of every row that an uncorrelated subquery finds, for each answer anew.
func TestATreeReadsItsOwnRowsAlone(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			g, people := grow(t, kind)
			id := g.Client.Declaration.Query().Where(declaration.HasSheets()).FirstIDX(viewer.Machine(t.Context(), division, "a tree"))
			tree := fmt.Sprintf("{ declaration(id: %q) { history { id } rounds { id sheets { id lines { item points } } } } }", id)
			for _, who := range []string{"office", "expert"} {
				if who == "expert" {
					tree = "{ mySheets(first: 5) { edges { node { id lines { item points } } } } }"
				}
				for _, text := range g.statements(people[who], tree) {
					if plan := g.plan(text); walks(plan) {
						t.Errorf("%s reads all rows of something\n%s\n%s", who, text, strings.Join(plan, "\n"))
					}
				}
			}
		})
	}
}

func TestATotalIsCountedOnlyWhenItIsAsked(t *testing.T) {
	g, people := grow(t, dialect.SQLite)
	page := "{ projects(first: 5) { pageInfo { hasNextPage endCursor } edges { node { id } } } }"
	if asked := g.statements(people["office"], page); len(asked) != 1 {
		t.Errorf("a page without its total asks %q", asked)
	}
	for _, counted := range []string{"{ projects(first: 5) { totalCount } }", "{ projects(first: 0) { pageInfo { hasNextPage } } }",
		"{ projects(first: 5) { pageInfo { hasNextPage } } }"} {
		if asked := g.statements(people["office"], counted); len(asked) != 1 || !strings.HasPrefix(asked[0], "SELECT COUNT") {
			t.Errorf("%s asks %q", counted, asked)
		}
	}
}
