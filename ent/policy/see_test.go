package policy_test

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// expected reads what is told of a table's rows: their names by persona, in order.
func (s *scene) expected(table, told string) map[string]string {
	s.t.Helper()
	seen := map[string]map[string]bool{}
	for line := range strings.SplitSeq(joined(told), "\n") {
		who, rows, _ := strings.Cut(line, ":")
		for _, persona := range strings.Fields(who) {
			if seen[persona] == nil {
				seen[persona] = map[string]bool{}
			}
			for _, row := range strings.Fields(rows) {
				for _, name := range s.meant(table, persona, row) {
					seen[persona][name] = true
				}
			}
		}
	}
	want := map[string]string{}
	for _, persona := range everybody() {
		want[persona] = strings.Join(slices.Sorted(maps.Keys(seen[persona])), " ")
	}
	return want
}

// joined puts a list of people that runs over several lines on one.
func joined(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(line)
		if strings.Contains(line, ":") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// meant are the rows that a word of the sight stands for.
func (s *scene) meant(table, persona, row string) []string {
	s.t.Helper()
	if row != "*" {
		s.id(table, row)
		return []string{row}
	}
	var all []string
	for name, id := range s.ids[table] {
		if s.of[id] == s.viewer(persona).Division {
			all = append(all, name)
		}
	}
	return all
}

// called are the names of rows, in order.
func (s *scene) called(table string, ids []uuid.UUID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = "?" + id.String()
		for name, known := range s.ids[table] {
			if known == id {
				names[i] = name
			}
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}

func TestTheRowsThatExistForAViewerAreTheMatrixs(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		for _, n := range nouns(s.db) {
			table := n.table()
			if !slices.Contains(policy.Tables(), table) {
				continue
			}
			got := map[string]string{}
			for _, who := range everybody() {
				ids, err := n.ids(s.as(who))
				if err != nil {
					t.Fatalf("%s asks for %s: %v", who, table, err)
				}
				got[who] = s.called(table, ids)
			}
			if diff := cmp.Diff(s.expected(table, sights[table]), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", table, diff)
			}
		}
	})
}

func TestCountsAndListsTellTheSame(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		for _, n := range nouns(s.db) {
			for _, who := range everybody() {
				want := len(strings.Fields(s.expected(n.table(), sights[n.table()])[who]))
				if n.table() == "idempotency_keys" {
					continue
				}
				count, err1 := n.count(s.as(who))
				rows, err2 := n.rows(s.as(who))
				if err1 != nil || err2 != nil || count != want || rows != want {
					t.Errorf("%s counts %d and lists %d of %s; want %d (%v, %v)", who, count, rows, n.table(), want, err1, err2)
				}
			}
		}
	})
}

func TestSQLPastEntSeesTheSameRows(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		for _, table := range policy.Tables() {
			got := map[string]string{}
			for _, who := range everybody() {
				rows := sql.Dialect(s.store.Dialect).Select("id").From(sql.Table(table))
				policy.Scope(s.viewer(who), table)(rows)
				got[who] = s.called(table, s.scan(rows))
			}
			if diff := cmp.Diff(s.expected(table, sights[table]), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", table, diff)
			}
		}
	})
}

func TestWhatIsNarrowedStaysNarrow(t *testing.T) {
	each(t, func(t *testing.T, s *scene) {
		for _, table := range policy.Tables() {
			for _, who := range everybody() {
				rows := sql.Dialect(s.store.Dialect).Select("id").From(sql.Table(table)).Where(sql.EQ("id", uuid.New()))
				policy.Scope(s.viewer(who), table)(rows)
				if got := s.scan(rows); len(got) > 0 {
					t.Errorf("%s asks for a row of %s that is not there and gets %s", who, table, s.called(table, got))
				}
			}
		}
	})
}

// scan runs a statement past ent.
func (s *scene) scan(rows *sql.Selector) []uuid.UUID {
	s.t.Helper()
	text, args := rows.Query()
	answer, err := s.store.DB.QueryContext(context.Background(), text, args...)
	if err != nil {
		s.t.Fatalf("%s: %v", text, err)
	}
	defer func() { _ = answer.Close() }()
	var ids []uuid.UUID
	if err := sql.ScanSlice(answer, &ids); err != nil {
		s.t.Fatal(err)
	}
	return ids
}
