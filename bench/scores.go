package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"strconv"
	"strings"

	"hengxiao/domain/demo"
	"hengxiao/ent/viewer"
)

// sheet is an open sheet, its expert, and what the bench has saved on it.
type sheet struct {
	expert *caller
	id     string
	form   []string          // codes of the items
	saved  map[string]string // points by item
	seen   map[string]*string
}

// kept is a sheet as the server keeps it.
type kept struct {
	ID     string
	Total  *string
	Scored int
	Lines  []struct {
		Item, UpdatedAt string
		Points          *string
	}
	FormGuide struct {
		Dimensions []struct{ Items []struct{ Code string } }
	}
}

const keptFields = `id total scored lines { item points updatedAt }`

// findSheets signs every expert of the demo in and takes the sheets they may score.
func (s *server) findSheets(ctx context.Context) error {
	for _, account := range demo.Accounts() {
		if account.Roles[0] != viewer.Expert {
			continue
		}
		expert, err := s.signIn(ctx, account.Login)
		if err != nil {
			return fmt.Errorf("%s: %w", account.Login, err)
		}
		var mine struct {
			MySheets struct{ Edges []struct{ Node kept } }
		}
		err = expert.read(ctx, `{ mySheets(status: [SCORING], first: 20) { edges { node { `+keptFields+` formGuide { dimensions { items { code } } } } } } }`, nil, &mine)
		if err != nil {
			return err
		}
		for _, e := range mine.MySheets.Edges {
			one := &sheet{expert: expert, id: e.Node.ID}
			for _, d := range e.Node.FormGuide.Dimensions {
				for _, item := range d.Items {
					one.form = append(one.form, item.Code)
				}
			}
			s.sheets = append(s.sheets, one)
		}
	}
	return nil
}

// saw remembers the lines as they are: what the next write must have seen.
func (one *sheet) saw(k kept) {
	one.saved, one.seen = map[string]string{}, map[string]*string{}
	for _, l := range k.Lines {
		one.seen[l.Item] = &l.UpdatedAt
		if l.Points != nil {
			one.saved[l.Item] = *l.Points
		}
	}
}

const saveQuery = `mutation($input: SaveScore!) { saveScore(input: $input) { ` + keptFields + ` } }`

// saving lets each worker save one item after another on a sheet of its own, and
// reads all of them again at the end.
func saving(ctx context.Context, s *server, workers int) (act, func(context.Context) error, error) {
	if len(s.sheets) < workers {
		return nil, nil, fmt.Errorf("%d open sheets for %d workers", len(s.sheets), workers)
	}
	sheets := s.sheets[:workers]
	for _, one := range sheets {
		now, err := one.now(ctx)
		if err != nil {
			return nil, nil, err
		}
		one.saw(now)
	}
	do := func(ctx context.Context, worker, n int) (int, error) { return sheets[worker].save(ctx, n) }
	check := func(ctx context.Context) error {
		for _, one := range sheets {
			now, err := one.now(ctx)
			if err != nil {
				return err
			}
			if err := one.agrees(now); err != nil {
				return err
			}
		}
		return nil
	}
	return do, check, nil
}

// now reads the sheet.
func (one *sheet) now(ctx context.Context) (kept, error) {
	var said struct{ Sheet kept }
	err := one.expert.read(ctx, `query($id: ID!) { sheet(id: $id) { `+keptFields+` } }`, fields{"id": one.id}, &said)
	return said.Sheet, err
}

// save saves the n-th points: other ones than the item has.
func (one *sheet) save(ctx context.Context, n int) (int, error) {
	item, points := one.form[n%len(one.form)], fmt.Sprintf("%d.%d0", 3+n%2, n%7)
	input := fields{"sheetID": one.id, "item": item, "points": points, "seen": one.seen[item]}
	reply, err := one.expert.ask(ctx, saveQuery, fields{"input": input})
	if err != nil {
		return 0, err
	}
	var said struct{ Data struct{ SaveScore kept } }
	if err := json.Unmarshal(reply, &said); err != nil {
		return 0, err
	}
	before := one.saved
	one.saw(said.Data.SaveScore)
	before[item] = points
	if !maps.Equal(before, one.saved) {
		return 0, fmt.Errorf("%s for %s left %v; want %v", points, item, one.saved, before)
	}
	return len(reply), one.agrees(said.Data.SaveScore)
}

// agrees holds the kept rows to what was saved, and the kept total to the rows.
func (one *sheet) agrees(k kept) error {
	sum, scored := 0, 0
	for _, l := range k.Lines {
		if l.Points == nil {
			continue
		}
		if *l.Points != one.saved[l.Item] {
			return fmt.Errorf("%s has %s; %s was saved", l.Item, *l.Points, one.saved[l.Item])
		}
		hundredths, err := strconv.Atoi(strings.Replace(*l.Points, ".", "", 1))
		if err != nil {
			return err
		}
		sum += hundredths
		scored++
	}
	total := fmt.Sprintf("%d.%02d", sum/100, sum%100)
	if scored != len(one.saved) || k.Scored != scored || k.Total == nil || *k.Total != total {
		return fmt.Errorf("sheet %s keeps %v of %d items; its %d lines of %d saved make %s", k.ID, k.Total, k.Scored, scored, len(one.saved), total)
	}
	return nil
}
