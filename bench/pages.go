package main

import (
	"bytes"
	"context"
	"fmt"
	"sync"
)

// cases are what is measured.
var cases = []kase{
	{"list of 50 projects", asking(func(*server) []fields { return []fields{nil} }, listQuery)},
	{"declaration with its tree", asking(func(s *server) []fields { return s.pages.declarations }, treeQuery)},
	{"filtered page with total", asking(func(*server) []fields { return []fields{nil} }, totalQuery)},
	{"batch board", asking(func(s *server) []fields { return s.pages.batches }, boardQuery)},
	{"money under a ceiling", asking(func(s *server) []fields { return s.pages.batches }, fundingQuery)},
	{"save one score", saving},
}

// The pages ask what the application's own pages ask.
const (
	listQuery = `{ projects(orderBy: { field: CODE, direction: ASC }, first: 50) {
		pageInfo { hasNextPage endCursor }
		edges { node { id code nameZh status unit { nameZh } declarations { id budgetYear createdAt stage amount indicatorCount } } } } }`

	totalQuery = `{ projects(filter: { status: ACTIVE }, orderBy: { field: CODE, direction: ASC }, first: 20) {
		totalCount pageInfo { hasNextPage endCursor } edges { node { id code nameZh status unit { nameZh } } } } }`

	treeQuery = `query($id: ID!) { declaration(id: $id) { id version code nameZh stage budgetYear dueAt holder outcome revision
		project { id code } batch { id nameZh } unit { nameZh }
		actions { action enabled why } remarks { path text }
		form { nameZh amount annualGoal fundSources { source amount } budgetLines { nameZh qty unitPrice amount basis }
			schedule { stage start end content planPayment } indicators { level1 level2 nameZh operator targetValue unit weight } }
		attachments { id kind name url } versions { id no hash submittedBy createdAt }
		verdicts { id revision outcome growthRate ruleSet hits { code nameZh outcome why } }
		targetReviews { id revision total grade opinion decision items { code points comment } }
		rounds { id no status aggregate range sd cv flagged collectiveScore minutes
			sheets { id label status total priority opinion suggestedAmount text lines { item points comment } } }
		questions { id text answer } score grade priority opinion reviewedAmount approvedAmount
		history { id action actorName actorRole reasonCode reason revision createdAt } } }`

	boardQuery = `query($id: ID!) { batchProgress(id: $id) {
		batch { id version code nameZh budgetYear status actions { action enabled why } }
		declared declaredAmount reviewedAmount approvedAmount overdue
		stages { stage count amount } outcomes { outcome count amount }
		sections { section { code nameZh } count overdue waiting amount }
		sheets { invited accepted scoring submitted overdue } clocks { name from due daysLeft done } } }`

	fundingQuery = `query($id: ID!) { funding(batchID: $id, ceiling: "100000") { ceiling left strict
		whole { candidates asked first firstAmount funded used reserve reserveAmount departures }
		sections { section { code nameZh } ceiling left sum { candidates asked funded used } }
		classes { priority proposed { count amount points } best { count amount points } atMost proven }
		lines(first: 50) { total rows { declarationID code nameZh unit { nameZh } place priority score amount proposed planned why best } } } }`
)

// pages are the ids of what is asked for.
type pages struct{ declarations, batches []fields }

// connection is a page of ids.
type connection struct {
	Edges []struct{ Node struct{ ID string } }
}

func (c connection) ids() (all []fields) {
	for _, e := range c.Edges {
		all = append(all, fields{"id": e.Node.ID})
	}
	return all
}

// findPages finds approved declarations with experts' sheets, and the batches.
func (s *server) findPages(ctx context.Context) error {
	var found struct{ Declarations, Batches connection }
	err := s.office.read(ctx, `{ declarations(filter: { stages: [APPROVED], outcome: EXPERT_COLLECTIVE }, first: 50) { edges { node { id } } }
		batches(first: 20) { edges { node { id } } } }`, nil, &found)
	s.pages = pages{found.Declarations.ids(), found.Batches.ids()}
	if err == nil && (len(s.pages.declarations) == 0 || len(s.pages.batches) == 0) {
		return fmt.Errorf("%s has nothing to show", s)
	}
	return err
}

// asking lets the office ask a page for one thing after another. Nothing is written
// meanwhile, so each must be answered as the first time.
func asking(things func(*server) []fields, query string) func(context.Context, *server, int) (act, func(context.Context) error, error) {
	return func(_ context.Context, s *server, _ int) (act, func(context.Context) error, error) {
		var mu sync.Mutex
		all := things(s)
		first := make([][]byte, len(all))
		do := func(ctx context.Context, worker, n int) (int, error) {
			i := (worker + n) % len(all)
			reply, err := s.office.ask(ctx, query, all[i])
			if err != nil {
				return 0, err
			}
			mu.Lock()
			defer mu.Unlock()
			if first[i] == nil {
				first[i] = reply
			}
			if !bytes.Equal(first[i], reply) {
				return 0, fmt.Errorf("another answer than before: %.300s", reply)
			}
			return len(reply), nil
		}
		return do, func(context.Context) error { return nil }, nil
	}
}
