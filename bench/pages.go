package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"time"
)

// cases are what is measured, before the lists of a year.
var cases = []kase{
	{name: "list of 50 projects", begin: asking(func(*server) []fields { return []fields{nil} }, listQuery)},
	{name: "declaration with its tree", begin: asking(func(s *server) []fields { return s.pages.declarations }, treeQuery)},
	{name: "filtered page with total", begin: asking(func(*server) []fields { return []fields{nil} }, totalQuery)},
	{name: "batch board", begin: asking(func(s *server) []fields { return s.pages.batches }, boardQuery)},
	{name: dashboardAlone, alone: true, begin: asking(dashboards, dashboardQuery)},
	{name: dashboardCase, begin: asking(dashboards, dashboardQuery)},
	{name: "search of all names", begin: asking(words, searchQuery)},
	{name: "statistics of a year", begin: asking(func(*server) []fields { return []fields{nil} }, statisticsQuery)},
	{name: "money under a ceiling", begin: asking(func(s *server) []fields { return s.pages.batches }, fundingQuery)},
	{name: whatIfCase, alone: true, begin: asking(func(s *server) []fields { return s.pages.trials }, whatIfQuery)},
	{name: "save one score", begin: saving},
}

const whatIfCase = "what if, by other rules"

// limits are what a reply may take at the median.
var limits = limitYear(map[string]time.Duration{whatIfCase: 2 * time.Second, dashboardAlone: 100 * time.Millisecond})

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

	statisticsQuery = `query { statistics(filter: {budgetYear: 2027}) { total { ...f } units { ...f } sections { ...f } classes { ...f }
		outcomes { ...f } grades { ...f } returns { ...f } priorities { ...f } natures { ...f } years { ...f } } }
		fragment f on StatisticsRow { code nameZh count declared decided decidedDeclared granted cut cutRate cutCount zeroCount approvedCount approved }`

	fundingQuery = `query($id: ID!) { funding(batchID: $id, ceiling: "100000") { ceiling left strict
		whole { candidates asked first firstAmount funded used reserve reserveAmount departures }
		sections { section { code nameZh } ceiling left sum { candidates asked funded used } }
		classes { priority proposed { count amount points } best { count amount points } atMost proven }
		lines(first: 50) { total rows { declarationID code nameZh unit { nameZh } place priority score amount proposed planned why best } } } }`
)

const searchQuery = `query($text: String!) { search(text: $text) { kind more hits { id title about code stage } } }`

// words are what is searched: in many names, in some, and in none, for which all are read.
func words(*server) []fields {
	return []fields{{"text": "技能培训"}, {"text": "满意度"}, {"text": "2022-4027"}, {"text": "无人用过的词"}}
}

const whatIfQuery = `query($rules: ID!, $id: ID!) { whatIf(standardID: $rules, batchID: $id) {
	judged amount share changedCount reviewed { before after amountBefore amountAfter }
	outcomes { outcome before after amountBefore amountAfter }
	changed { declaration { id code nameZh amount unit { id shortNameZh } } before after rule why } } }`

// pages are the ids of what is asked for; trials are batches to be measured by a draft
// of other rules.
type pages struct {
	declarations, batches, trials []fields
}

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
	s.pages = pages{declarations: found.Declarations.ids(), batches: found.Batches.ids()}
	if err == nil {
		err = s.draftRules(ctx)
	}
	if err == nil && (len(s.pages.declarations) == 0 || len(s.pages.batches) == 0) {
		return fmt.Errorf("%s has nothing to show", s)
	}
	return err
}

// draftRules drafts screening rules with a higher limit, to measure the batches by.
func (s *server) draftRules(ctx context.Context) error {
	type edition struct {
		ID, Body, Status string
		Version          int
	}
	var found struct {
		Standards struct{ Edges []struct{ Node edition } }
	}
	if err := s.office.read(ctx, `{ standards(kind: "SCREENING_RULES", first: 2) { edges { node { id status } } } }`, nil, &found); err != nil {
		return err
	}
	newest := found.Standards.Edges[len(found.Standards.Edges)-1].Node
	if newest.Status != "DRAFT" { // another binary on the same database has none made yet
		var made struct{ DraftStandard edition }
		err := s.office.read(ctx, `mutation($input: DraftStandard!) { draftStandard(input: $input) { id version body } }`,
			fields{"input": fields{"id": newest.ID}}, &made)
		if err != nil {
			return err
		}
		newest = made.DraftStandard
		err = s.office.read(ctx, `mutation($input: SaveStandard!) { saveStandard(input: $input) { id } }`, fields{"input": fields{"id": newest.ID,
			"version": newest.Version, "body": strings.Replace(newest.Body, "amount >= 500", "amount >= 1500", 1)}}, nil)
		if err != nil {
			return err
		}
	}
	for _, b := range s.pages.batches {
		s.pages.trials = append(s.pages.trials, fields{"rules": newest.ID, "id": b["id"]})
	}
	return nil
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
