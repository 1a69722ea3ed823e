using Microsoft.Playwright;

namespace Zhengyan.Tests.Support;

/// <summary>
/// Presses Tab from the top of a page until everything that can be pressed or filled in has had its turn. At each stop the look
/// of the thing, its label and its parent is compared with how it looked before, so that a focus nobody can see is found.
/// </summary>
internal static class KeyboardWalk
{
    // A group of radio buttons is one stop, as arrow keys move inside it; what a closed <details> hides is no stop. A date field
    // is several, and the browser marks its parts itself, so its look must change at one of them only.
    private const string Prepare = """
        () => {
          const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]');
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]')]
            .filter(e => e.type !== 'hidden' && !e.disabled && !e.matches(':disabled') && e.tabIndex >= 0 && shown(e));
          const groups = new Map();
          const look = e => [e, e.parentElement, ...(e.labels ?? [])].map(part => {
            const s = getComputedStyle(part);
            return [s.outlineStyle === 'none' ? '' : s.outline, s.boxShadow, s.border, s.backgroundColor, s.textDecoration].join();
          }).join('|');
          const name = e => {
            const text = (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '').trim().replace(/\s+/g, ' ');
            return `<${e.tagName.toLowerCase()}${e.name ? ` name=${e.name}` : ''}> ${text.slice(0, 60)}`;
          };
          const walk = { left: new Map(), looks: new Map(), seen: new Set(), met: new Set() };
          document.activeElement?.blur();
          for (const stop of stops) {
            walk.looks.set(stop, look(stop));
            const group = stop.type === 'radio' && stop.name ? `${stop.form?.id}/${stop.form?.action}/${stop.name}` : stop;
            walk.left.set(group, name(stop));
            groups.set(stop, group);
          }
          walk.step = () => {
            const here = document.activeElement;
            document.getAnimations().forEach(animation => animation.finish());
            if (groups.has(here)) {
              walk.left.delete(groups.get(here));
              walk.met.add(here);
              if (look(here) !== walk.looks.get(here)) walk.seen.add(here);
            }
          };
          document.addEventListener('focusin', walk.step);
          walk.unseen = () => [...walk.met].filter(stop => !walk.seen.has(stop)).map(name);
          window.zhengyanWalk = walk;
          return stops.length;
        }
        """;

    private const int AtOnce = 8;

    /// <summary>One line each; none when the page works by keyboard alone.</summary>
    public static async Task<IReadOnlyList<string>> Problems(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(Prepare);
        // Five for year, month, day and calendar of a date field; and the browser has a stop of its own at the end of the page.
        var presses = (stops * 5) + 10;
        // The page itself notes where the focus comes; it is asked only now and then what is left.
        for (var left = stops; left > 0 && presses > 0; presses -= AtOnce)
        {
            for (var i = 0; i < AtOnce; i++)
            {
                await page.Keyboard.PressAsync("Tab");
            }

            left = await page.EvaluateAsync<int>("window.zhengyanWalk.left.size");
        }

        var unreached = await page.EvaluateAsync<string[]>("[...window.zhengyanWalk.left.values()]");
        var unseen = await page.EvaluateAsync<string[]>("window.zhengyanWalk.unseen()");
        return [.. unreached.Select(name => $"    Tab never comes to {name}"), .. unseen.Select(name => $"    one cannot see the focus on {name}")];
    }
}
