/** Makes an element: properties (or attributes, where there is a dash), and children but for false and empty ones. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key in made && !key.includes('-') && key !== 'list') made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

export const byId = (id) => document.getElementById(id);
