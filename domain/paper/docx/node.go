package docx

import "encoding/xml"

// node is one element of a part; its name carries the prefix.
type node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Nodes   []node
}

func el(name string, children ...node) node {
	return node{XMLName: xml.Name{Local: name}, Nodes: children}
}

// with returns the element with one more attribute.
func (n node) with(name, value string) node {
	n.Attrs = append(n.Attrs, xml.Attr{Name: xml.Name{Local: name}, Value: value})
	return n
}
