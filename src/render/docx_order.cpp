#include "render/docx_order.hpp"

namespace chibo::render {

namespace {

constexpr ChildRank k_paragraph[] = {{"pStyle", 0},
                                     {"keepNext", 1},
                                     {"keepLines", 2},
                                     {"pageBreakBefore", 3},
                                     {"framePr", 4},
                                     {"widowControl", 5},
                                     {"numPr", 6},
                                     {"suppressLineNumbers", 7},
                                     {"pBdr", 8},
                                     {"shd", 9},
                                     {"tabs", 10},
                                     {"suppressAutoHyphens", 11},
                                     {"kinsoku", 12},
                                     {"wordWrap", 13},
                                     {"overflowPunct", 14},
                                     {"topLinePunct", 15},
                                     {"autoSpaceDE", 16},
                                     {"autoSpaceDN", 17},
                                     {"bidi", 18},
                                     {"adjustRightInd", 19},
                                     {"snapToGrid", 20},
                                     {"spacing", 21},
                                     {"ind", 22},
                                     {"contextualSpacing", 23},
                                     {"mirrorIndents", 24},
                                     {"suppressOverlap", 25},
                                     {"jc", 26},
                                     {"textDirection", 27},
                                     {"textAlignment", 28},
                                     {"textboxTightWrap", 29},
                                     {"outlineLvl", 30},
                                     {"divId", 31},
                                     {"cnfStyle", 32},
                                     {"rPr", 33},
                                     {"sectPr", 34},
                                     {"pPrChange", 35}};

constexpr ChildRank k_cell[] = {
    {"cnfStyle", 0},   {"tcW", 1},        {"gridSpan", 2},   {"hMerge", 3},   {"vMerge", 4},
    {"tcBorders", 5},  {"shd", 6},        {"noWrap", 7},     {"tcMar", 8},    {"textDirection", 9},
    {"tcFitText", 10}, {"vAlign", 11},    {"hideMark", 12},  {"headers", 13}, {"cellIns", 14},
    {"cellDel", 14},   {"cellMerge", 14}, {"tcPrChange", 15}};

constexpr ChildRank k_table[] = {{"tblStyle", 0},
                                 {"tblpPr", 1},
                                 {"tblOverlap", 2},
                                 {"bidiVisual", 3},
                                 {"tblStyleRowBandSize", 4},
                                 {"tblStyleColBandSize", 5},
                                 {"tblW", 6},
                                 {"jc", 7},
                                 {"tblCellSpacing", 8},
                                 {"tblInd", 9},
                                 {"tblBorders", 10},
                                 {"shd", 11},
                                 {"tblLayout", 12},
                                 {"tblCellMar", 13},
                                 {"tblLook", 14},
                                 {"tblCaption", 15},
                                 {"tblDescription", 16},
                                 {"tblPrChange", 17}};

constexpr ChildRank k_row[] = {
    {"cnfStyle", 0}, {"divId", 0},     {"gridBefore", 0}, {"gridAfter", 0}, {"wBefore", 0},
    {"wAfter", 0},   {"cantSplit", 0}, {"trHeight", 0},   {"tblHeader", 0}, {"tblCellSpacing", 0},
    {"jc", 0},       {"hidden", 0},    {"ins", 1},        {"del", 2},       {"trPrChange", 3}};

constexpr ChildRank k_section[] = {{"headerReference", 0},
                                   {"footerReference", 0},
                                   {"footnotePr", 1},
                                   {"endnotePr", 2},
                                   {"type", 3},
                                   {"pgSz", 4},
                                   {"pgMar", 5},
                                   {"paperSrc", 6},
                                   {"pgBorders", 7},
                                   {"lnNumType", 8},
                                   {"pgNumType", 9},
                                   {"cols", 10},
                                   {"formProt", 11},
                                   {"vAlign", 12},
                                   {"noEndnote", 13},
                                   {"titlePg", 14},
                                   {"textDirection", 15},
                                   {"bidi", 16},
                                   {"rtlGutter", 17},
                                   {"docGrid", 18},
                                   {"printerSettings", 19},
                                   {"sectPrChange", 20}};

constexpr ChildOrder k_orders[] = {
    {"w:pPr", k_paragraph}, {"w:tcPr", k_cell},      {"w:tblPr", k_table},
    {"w:trPr", k_row},      {"w:sectPr", k_section},
};

}  // namespace

std::span<const ChildOrder> child_orders() {
  return k_orders;
}

}  // namespace chibo::render
