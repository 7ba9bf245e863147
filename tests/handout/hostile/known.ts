const words = (text: string) => text.trim().split(/\s+/);

/** Elements that a page may hold: text, formulas, pictures, the page's own controls. Nothing else. */
export const knownElements = new Set(
  words(`
    html head meta title style script body
    header nav main footer section article aside div p span a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote hr br wbr
    b strong i em u s del ins sub sup small mark q cite abbr dfn kbd samp var code pre time data bdi bdo ruby rb rt rp rtc
    table caption colgroup col thead tbody tfoot tr th td figure figcaption img details summary button label input output fieldset legend
    svg g path rect circle ellipse line polyline polygon text tspan title desc defs lineargradient radialgradient stop
    clippath mask pattern symbol use image marker metadata filter fegaussianblur feoffset femerge femergenode feblend
    feflood fecomposite fecolormatrix fedropshadow femorphology feturbulence fecomponenttransfer fefuncr fefuncg fefuncb
    fefunca textpath switch
    math semantics annotation mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover
    mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom menclose merror mglyph center font tt big strike
  `),
);

/** Attributes that load, send, run or take over, wherever they stand. */
export const forbiddenAttributes = new Set(
  words(`
    action formaction srcdoc srcset imagesrcset ping background poster data codebase classid archive code manifest profile
    longdesc lowsrc dynsrc usemap ismap cite autofocus contenteditable http-equiv sandbox allow nonce integrity is slot
    popover popovertarget accesskey attributename values to from by form formtarget formmethod xlink:actuate xlink:show
    xml:base base target-url autoplay controls shadowrootmode
  `),
);
