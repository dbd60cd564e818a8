package indicators

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"hengxiao/domain/standard"
)

//go:embed data/indicators.json
var data []byte

// readShipped decodes the embedded rows once; a broken one is a broken build.
var readShipped = sync.OnceValue(func() []LibraryRow {
	var rows []LibraryRow
	if err := json.Unmarshal(data, &rows); err != nil {
		panic(fmt.Sprintf("shipped indicators: %v", err))
	}
	set := standard.Shipped()
	for i := range rows {
		rows[i].tidy(set)
		if err := rows[i].check(set).Err(); err != nil {
			panic(fmt.Sprintf("shipped indicator %s: %v", rows[i].NameZh, err))
		}
	}
	return rows
})

// Shipped are the rows that come with the product.
func Shipped() []LibraryRow { return slices.Clone(readShipped()) }
