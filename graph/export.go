package graph

import (
	"bytes"
	"context"
	"encoding/json"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/domain/statistics"
	"hengxiao/ent/generated/ent"
	"hengxiao/graph/generated"
)

// Export is one of the lists of the API on its way out as a file: for whom the field is,
// narrowed by its own filter in JSON. Name is the field's.
func Export(ctx context.Context, client *ent.Client, name string, filter []byte) (*exchange.Listing, error) {
	ctx = ent.NewContext(ctx, client)
	ways := map[string]way{
		"projects": narrowedBy(func(f *generated.ProjectFilter) (*exchange.Listing, error) {
			return exchange.ListProjects(ctx, client, narrowProjects(ctx, f))
		}),
		"declarations": narrowedBy(func(f *generated.DeclarationFilter) (*exchange.Listing, error) {
			return exchange.ListDeclarations(ctx, client, narrowDeclarations(ctx, f))
		}),
		"rollups": narrowedBy(func(f *generated.RollupFilter) (*exchange.Listing, error) {
			return exchange.ListRollups(ctx, client, narrowRollups(f))
		}),
		"agencies": narrowedBy(func(f *generated.AgencyFilter) (*exchange.Listing, error) {
			return exchange.ListAgencies(ctx, client, narrowAgencies(ctx, f))
		}),
		"auditEvents": narrowedBy(func(f *generated.AuditFilter) (*exchange.Listing, error) {
			return exchange.ListTrail(ctx, client, narrowTrail(f)), nil
		}),
		"statistics": narrowedBy(func(f *statistics.StatisticsFilter) (*exchange.Listing, error) {
			return exchange.ListStatistics(ctx, client, *f)
		}),
	}
	list, known := ways[name]
	if !known {
		return nil, fault.Missing()
	}
	if err := admitted(ctx, name); err != nil {
		return nil, err
	}
	return list(filter)
}

// StatisticsAsked is the filter in JSON of who may ask for statistics.
func StatisticsAsked(ctx context.Context, filter []byte) (*statistics.StatisticsFilter, error) {
	if err := admitted(ctx, "statistics"); err != nil {
		return nil, err
	}
	return filterOf[statistics.StatisticsFilter](filter)
}

// way lists what a filter in JSON narrows.
type way func(filter []byte) (*exchange.Listing, error)

// narrowedBy is the way of a list with a filter of its own.
func narrowedBy[F any](list func(*F) (*exchange.Listing, error)) way {
	return func(filter []byte) (*exchange.Listing, error) {
		f, err := filterOf[F](filter)
		if err != nil {
			return nil, err
		}
		return list(f)
	}
}

// filterOf reads a list's filter; what the filter does not know is refused.
func filterOf[F any](text []byte) (*F, error) {
	f := new(F)
	if len(text) == 0 {
		return f, nil
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(f); err != nil {
		return nil, fault.New(fault.BadInput, "筛选条件不符合格式").At("filter")
	}
	return f, nil
}
