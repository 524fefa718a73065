/// The CSS rules of an HTML page on a screen and on paper.
///
/// Colors are those of the charts; see ``ChartStyle``.
enum PageStyle {
  static var rules: String { screen + phone + paper }

  private static let screen = """
    *{box-sizing:border-box}
    html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--surface);color:var(--ink);\
    font:16px/1.55 \(ChartStyle.fonts)}
    main{max-width:58rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
    h1,h2,h3,p,li,figcaption,th,td{overflow-wrap:break-word}
    h1{font-size:1.75rem;line-height:1.25;margin:0 0 .3rem;letter-spacing:-.01em}
    h2{font-size:1.2rem;line-height:1.3;margin:2.75rem 0 .75rem}
    h3{font-size:1rem;line-height:1.35;margin:1.75rem 0 .5rem}
    p{margin:0 0 1rem;max-width:44rem}
    .facts{color:var(--quiet);margin-bottom:1.5rem}
    .conclusion{margin:1.5rem 0;padding:.7rem 1rem;font-weight:600;\
    border-left:4px solid var(--c0);background:var(--wash);max-width:none}
    .is-error h2{color:var(--error)}
    .is-warning h2{color:var(--warning)}
    .best{color:var(--best)}
    summary{cursor:pointer}
    summary h2{display:inline-block;margin:1.25rem 0 .5rem;font-size:1rem}
    .note{color:var(--quiet);font-size:.85rem;margin-top:-.5rem}
    ul{margin:0 0 1rem;padding-left:1.2rem;max-width:46rem}
    li{margin:.3rem 0}
    li ul{margin-bottom:.5rem}
    li::marker{color:var(--axis)}
    .scroll{overflow-x:auto;margin:0 0 1.25rem;background:\
    linear-gradient(to left,var(--surface) 40%,transparent) right/2.5rem 100% no-repeat local,\
    linear-gradient(to left,var(--shade),transparent) right/.75rem 100% no-repeat scroll}
    .scroll:focus-visible{outline:2px solid var(--c0);outline-offset:2px}
    .paper{display:none}
    table{border-collapse:separate;border-spacing:0;min-width:min(100%,24rem);\
    font-size:.92rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    th,td{padding:.28rem 0 .28rem 1.5rem;font-weight:400;vertical-align:baseline}
    th:first-child,td:first-child{padding-left:0;padding-right:.75rem;position:sticky;left:0;\
    background:var(--surface)}
    tbody th{min-width:11rem;max-width:20rem}
    tbody th.right{min-width:0}
    thead span{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:5;\
    overflow:hidden;overflow-wrap:break-word;max-width:12rem}
    .left{text-align:left}
    .right{text-align:right}
    td.right,.word{white-space:nowrap}
    thead th{font-weight:600;vertical-align:bottom;max-width:12rem;\
    border-bottom:1px solid var(--axis)}
    thead td{border-bottom:1px solid var(--axis)}
    tbody+tbody tr:first-child>*{padding-top:1.1rem}
    thead+tbody tr:first-child>*{padding-top:.5rem}
    .strong>*{font-weight:600}
    .detail>*{color:var(--quiet)}
    .detail>th{padding-left:1rem}
    .missing{color:var(--quiet)}
    figure{margin:1.75rem 0 2rem;max-width:46rem}
    figcaption{font-weight:600;margin-bottom:.75rem}
    .chart{display:block;width:100%;height:auto;overflow:visible}
    .narrow{display:none}
    :root{--wash:#f3f6fa;--shade:#0002;--error:#b3261e;--warning:#8a5300;--best:#1b6e3c}
    @media screen and (prefers-color-scheme:dark){:root{--wash:#1d232b;--shade:#0008;\
    --error:#ff9a90;--warning:#f0b95c;--best:#7fd79b}}

    """

  private static let phone = """
    @media screen and (max-width:40rem){
    body{font-size:15px}
    main{padding:1.25rem 1rem 3rem}
    h1{font-size:1.4rem}
    h2{margin-top:2.25rem}
    th,td{padding-left:1rem}
    tbody th{min-width:7.5rem;max-width:9.5rem}
    thead th{min-width:4.25rem}
    .wide{display:none}
    .narrow{display:block;max-width:28rem}
    }

    """

  private static let paper = """
    @page{margin:16mm 15mm}
    @media print{
    html{color-scheme:light}
    body{background:none;color:#000;font-size:10pt;line-height:1.4}
    main{max-width:none;padding:0}
    h1{font-size:17pt}
    h2{font-size:12pt;margin:16pt 0 5pt;break-after:avoid}
    .conclusion{break-after:avoid}
    h3{font-size:10.5pt;margin:11pt 0 4pt;break-after:avoid}
    p,ul{max-width:none;orphans:3;widows:3}
    li{break-inside:avoid}
    .conclusion{background:none;break-inside:avoid}
    .scroll{overflow:visible;background:none}
    .screen{display:none}
    .paper{display:block}
    .paper table{margin-bottom:12pt}
    table{font-size:8.5pt;line-height:1.3}
    thead{display:table-header-group}
    table,tr,figure{break-inside:avoid}
    th,td{padding:1.5pt 0 1.5pt 12pt}
    th:first-child,td:first-child{position:static;background:none}
    figure{margin:12pt 0}
    details::details-content{content-visibility:visible;block-size:auto}
    summary{list-style:none}
    .facts,.note,.detail>*,.missing{color:#333}
    }
    """
}
